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
        Relation.Enrolling => "Volunteers, to the person whom they enrolled, for a few days",
        Relation.Restricted => "Staff of the pod from whom a restriction keeps the person",
        Relation.Organisation => "Administrators, to everybody and without seeing records",
        _ => Spaced(relation.ToString()),
    };

    public static string Of(AccessAction action) => action switch
    {
        AccessAction.Write => "Write in",
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
        Thing.Organisation => "the organisation and its pods",
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
