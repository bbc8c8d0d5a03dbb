using System.Text;
using Connect.Platform.Access;

namespace Connect.Modules.AccessControl;

/// <summary>The access table's words as administrators read them. A word that has no entry reads as it is written in the table.</summary>
public static class AccessWords
{
    public static string Of(Relation relation) => relation switch
    {
        Relation.Own => "Everybody, to their own",
        Relation.Pod => "Staff, to the staff and the service users of their pods",
        Relation.Team => "Service users, to the staff of their pod",
        Relation.BreakGlass => "Staff who opened a restricted record, for an hour",
        Relation.Network => "Supporters, to the person who opened something to them",
        Relation.NetworkAppointment => "Supporters, to whom the person opened the next appointment",
        Relation.NetworkMessages => "Supporters, with whom the person exchanges messages",
        Relation.NetworkNotes => "Supporters, to whom the person opened notes",
        Relation.Enrolling => "Volunteers, to the person whom they enrolled, for a few days",
        Relation.Restricted => "Staff of the pod from whom a restriction keeps the person",
        Relation.Organisation => "Administrators, to everybody and without seeing records",
        _ => Spaced(relation.ToString()),
    };

    public static string Of(AccessAction action) => action switch
    {
        AccessAction.Write => "Write in",
        AccessAction.Manage => "Look after",
        AccessAction.OpenRestricted => "Open for an hour, with a reason:",
        _ => Spaced(action.ToString()),
    };

    public static string Of(Thing thing) => thing switch
    {
        Thing.Person => "who they are",
        Thing.Appointment => "appointments",
        Thing.Conversation => "conversations",
        Thing.Notice => "notices",
        Thing.Rating => "ratings",
        Thing.Account => "how they sign in",
        Thing.Audit => "who looked at the record",
        Thing.Restriction => "restrictions and exclusions",
        Thing.OpenedRecord => "who opened a restricted record for an hour",
        Thing.Organisation => "the organisation and its pods",
        Thing.Journal => "the journal",
        Thing.Availability => "the times that they offer",
        Thing.Network => "who supports them",
        Thing.SupportedPerson => "the first name of whom they support",
        Thing.NextAppointment => "the next appointment",
        Thing.SupportMessages => "messages with supporters",
        Thing.Note => "notes opened to supporters",
        Thing.Confidence => "what supporters said in confidence",
        Thing.Client => "other systems that ask Connect",
        Thing.Profile => "their details",
        Thing.PersonalData => "requests for a copy or a correction",
        Thing.Retention => "when the record is erased",
        Thing.Enrolment => "how they joined",
        _ => Spaced(thing.ToString()).ToLowerInvariant(),
    };

    public static string List(IReadOnlyList<Thing> things) => string.Join(", ", things.Select(Of));

    private static string Spaced(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name) words.Append(char.IsUpper(letter) && words.Length > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{letter}");
        return words.ToString();
    }
}
