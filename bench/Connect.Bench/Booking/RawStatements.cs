using System.Text.RegularExpressions;

namespace Connect.Bench.Booking;

/// <summary>What one "book 1" writes, by hand: one statement a row, good on both databases.</summary>
internal static partial class RawStatements
{
    public static readonly IReadOnlyList<string> All =
    [
        """
        insert into received_texts (gateway, provider_id, "from", "to", raw, received_at, state, attempts, try_at)
        values ('kannel', @received, @phone, @line, @raw, @now, 'Waiting', 0, @now)
        on conflict (gateway, provider_id) do nothing
        """,
        "update received_texts set state = 'Done' where gateway = 'kannel' and provider_id = @received and state = 'Waiting'",
        """
        insert into messages (thread, person, author, "by", body, "at", received)
        values (@thread, @person, 'Person', @person, @body, @now, (select seq from received_texts where gateway = 'kannel' and provider_id = @received))
        """,
        "update threads set last_at = @now where id = @thread",
        "update open_questions set closed_at = @now where person = @person and line = @line and closed_at is null",
        """
        update slots set state = 'Taken', held_for = null where id = @slot and state = 'Open' and start > @now and bookable_until >= @now
          and not exists (select 1 from diary_entries e where e.owner = slots.worker and e.start < slots.clear_to and e."end" > slots.clear_from)
        """,
        """
        insert into appointments (id, person, worker, slot, start, "end", place, kind, booked_at, booked_by, state)
        values (@appointment, @person, @worker, @slot, @start, @end, @place, 'Office', @now, 'ByText', 'Booked')
        """,
        """insert into diary_entries (owner, start, "end", kind, about, "with") values (@worker, @start, @end, 'Appointment', @appointment, @person)""",
        """insert into diary_entries (owner, start, "end", kind, about, "with") values (@person, @start, @end, 'Appointment', @appointment, @worker)""",
        """
        insert into outgoing_texts (id, "from", "to", body, queued_at, unprompted, essential, person, topic, state)
        values (@text, @line, @phone, @reply, @now, false, false, @person, @topic, 'Queued')
        """,
        Due("text.send", "@text", "@phone", "@now"),
        """
        insert into messages (thread, person, author, "by", body, "at", text)
        values (@thread, @person, 'Assistant', @worker, @reply, @now, @text)
        """,
        Due("appointment.remind", "@appointment", "null", "@start"),
        Due("appointment.remind", "@appointment", "null", "@start"),
        Due("appointment.feedback", "@appointment", "null", "@end"),
        """
        insert into journal_entries (kind, person, about, happened_at, concerns_at, actor, actor_kind, worker, audience, facts)
        values ('appointment.booked', @person, @appointment, @now, @start, @person, 'ByText', @worker, 'Person', @facts)
        """,
    ];

    public static IEnumerable<string> ParametersOf(string sql) => Parameter().Matches(sql).Select(match => match.Groups[1].Value).Distinct();

    private static string Due(string kind, string about, string lane, string at) =>
        $"insert into due_rows (kind, about, lane, due_at, try_at, attempts, state) values ('{kind}', {about}, {lane}, {at}, {at}, 0, 'Waiting')";

    [GeneratedRegex("@([a-z]+)")]
    private static partial Regex Parameter();
}
