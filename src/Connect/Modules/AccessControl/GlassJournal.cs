using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.AccessControl;

/// <summary>What the journal keeps of a restricted record that was opened.</summary>
public static class GlassJournal
{
    /// <summary>In the person's journal, for those who see it.</summary>
    public const string OpenedKind = "access.opened";

    /// <summary>In the journal of whoever opened it: their supervisor sees them, and perhaps not the person.</summary>
    public const string AlertKind = "access.alert";

    /// <summary>To an administrator, where there is no supervisor to tell. It names nobody: they answer for the service and not for the person.</summary>
    public const string AdministratorKind = "access.alert-administrator";

    internal static JournalFact Opened(PersonId person, string reason) =>
        new(OpenedKind, person, person.Value, new GlassFacts(reason), Audience: Audience.Team);

    internal static JournalFact Alert(PersonId viewer, PersonId person, PersonId supervisor, string reason) =>
        new(AlertKind, viewer, person.Value, new GlassFacts(reason), supervisor, Audience: Audience.Team);

    internal static JournalFact AlertAdministrator(PersonId administrator, PersonId person) =>
        new(AdministratorKind, administrator, person.Value, new { }, administrator, Audience: Audience.Team);

    internal static string ReasonOf(JournalEntry entry) => JsonSerializer.Deserialize<GlassFacts>(entry.Facts)!.Reason;
}

internal sealed record GlassFacts(string Reason);

internal sealed class GlassOpenedLine : IJournalKind
{
    public string Key => GlassJournal.OpenedKind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new("Restricted record opened for an hour", $"Reason: {GlassJournal.ReasonOf(entry)}");
}

internal sealed class GlassAlertLine : IJournalKind
{
    public string Key => GlassJournal.AlertKind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new("Opened a restricted record for an hour", $"Reason: {GlassJournal.ReasonOf(entry)}", AccessLinks.Opened);
}

internal sealed class GlassAdministratorLine : IJournalKind
{
    public string Key => GlassJournal.AdministratorKind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new("A restricted record was opened for an hour, and there is no other supervisor to tell", "The audit says who opened it and why.");
}
