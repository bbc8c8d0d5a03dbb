using Connect.Platform.Access;

namespace Connect.Platform.Audit;

/// <summary>
/// Whose records the request shows, said by whoever reads them: the page, its panels. They are logged, durably, before the first byte of
/// the answer is sent.
/// </summary>
public sealed class Reads
{
    private readonly List<AuditAct> _acts = [];
    private readonly Dictionary<Shown, HashSet<PersonId>> _lists = [];

    /// <summary>By which way it is shown.</summary>
    public string Channel { get; set; } = "page";

    public bool Any => _acts.Count > 0 || _lists.Count > 0;

    /// <summary>One person's record, or one thing in it.</summary>
    public void Of(Shown what, PersonId person, Guid? id = null) => Of(what.Act(AuditKind.Consultation, person, id));

    /// <summary>A list of people; each of them is named in the log.</summary>
    public void Of(Shown what, IEnumerable<PersonId> people)
    {
        foreach (var person in people)
        {
            if (!_lists.TryGetValue(what, out var listed)) _lists[what] = listed = [];
            listed.Add(person);
        }
    }

    /// <summary>A read that is out of the ordinary: restricted, with a reason, or not of a person's record.</summary>
    public void Of(AuditAct act) => _acts.Add(act with { Channel = act.Channel ?? Channel });

    // Taken once: the page that says that the log failed is put together in the same request, and shows nobody.
    internal IReadOnlyList<AuditAct> Take()
    {
        IReadOnlyList<AuditAct> taken = [.. _acts, .. _lists.Select(list => list.Key.Act(AuditKind.Consultation, list.Value) with { Channel = Channel })];
        _acts.Clear();
        _lists.Clear();
        return taken;
    }
}
