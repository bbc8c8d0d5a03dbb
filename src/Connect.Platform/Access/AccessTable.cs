using System.Collections.Concurrent;

namespace Connect.Platform.Access;

/// <summary>How somebody stands to the person whom a thing is about. All but the last two are reaches of the view `sight`.</summary>
public enum Relation
{
    /// <summary>The person themselves.</summary>
    Own,

    /// <summary>Staff of a pod, to its staff and its service users.</summary>
    Pod,

    /// <summary>A service user, to the staff of their pod.</summary>
    Team,

    /// <summary>Staff who opened a restricted record, for an hour.</summary>
    BreakGlass,

    /// <summary>A supporter, to the person who opened something to them. A <see cref="SightGrant"/>.</summary>
    Network,

    /// <summary>A supporter to whom the person opened their next appointment; the next two likewise.</summary>
    NetworkAppointment,

    /// <summary>A supporter with whom the person exchanges messages.</summary>
    NetworkMessages,

    /// <summary>A supporter to whom the person opened notes of their journal.</summary>
    NetworkNotes,

    /// <summary>The volunteer who enrolled the person, for a few days. A <see cref="SightGrant"/>.</summary>
    Enrolling,

    /// <summary>Staff of the pod from whom a restriction keeps the person. A line of the view `sight_hidden`.</summary>
    Restricted,

    /// <summary>Whoever looks after the organisation's Connect, to everybody and to no record.</summary>
    Organisation,
}

/// <summary>What can be done to a thing.</summary>
public enum AccessAction
{
    See,
    Write,
    Book,
    Change,
    Export,
    Manage,
    OpenRestricted,
}

/// <summary>Kinds of things about people.</summary>
public enum Thing
{
    Person,
    Appointment,
    Conversation,
    Journal,
    Availability,
    Notice,
    Rating,

    /// <summary>How somebody signs in.</summary>
    Account,

    Audit,

    /// <summary>Who may not see whom.</summary>
    Restriction,

    /// <summary>That somebody opened a restricted record for an hour, and why. Not whose it is: that is <see cref="Person"/>.</summary>
    OpenedRecord,

    /// <summary>Who supports the person, and what each of them sees.</summary>
    Network,

    /// <summary>How those sign in who support the person: the way out when one of them cannot.</summary>
    SupporterAccount,

    /// <summary>That somebody supports this person; their first name, and nothing that they did not open.</summary>
    SupportedPerson,

    /// <summary>The soonest appointment and no other.</summary>
    NextAppointment,

    /// <summary>What the person and a supporter write to each other.</summary>
    SupportMessages,

    /// <summary>A note in the journal: staff write it; the person sees it if it is for them, and so do supporters to whom they opened notes.</summary>
    Note,

    /// <summary>What a supporter tells the team in confidence. Never the person's to see.</summary>
    Confidence,

    /// <summary>Another system that may ask Connect.</summary>
    Client,

    /// <summary>The organisation itself: its offices and pods. Nobody's record.</summary>
    Organisation,

    /// <summary>Details of a person: names, birth date, how to reach them.</summary>
    Profile,

    /// <summary>What somebody asks about their own record: a copy, a correction.</summary>
    PersonalData,

    /// <summary>Whether and when records are erased.</summary>
    Retention,

    /// <summary>How somebody joined, and whether their number reaches them.</summary>
    Enrolment,
}

/// <summary>One line of the table: whoever stands so may do this to these.</summary>
/// <param name="Roles">Only in these roles; none for whatever role.</param>
public sealed record AccessLine(Relation Relation, AccessAction Action, IReadOnlyList<Thing> Things, params IReadOnlyList<string> Roles)
{
    public bool Allows(string? role, AccessAction action, Thing thing) =>
        Action == action && Things.Contains(thing) && (Roles.Count == 0 || (role is not null && Roles.Contains(role)));
}

/// <summary>
/// The one place that says who may do what to whose things. What no line allows is refused. Operations and pages ask it with
/// <see cref="Seeing.MayAsync"/>, queries with <see cref="Seeing.VisibleTo"/>; docs/access-table.md is made from it.
/// </summary>
public static class AccessTable
{
    public static readonly IReadOnlyList<AccessLine> Lines =
    [
        new(Relation.Own, AccessAction.See,
            [Thing.Person, Thing.Appointment, Thing.Conversation, Thing.Journal, Thing.Availability, Thing.Notice, Thing.Rating, Thing.Account, Thing.Audit]),
        new(Relation.Own, AccessAction.See, [Thing.Network, Thing.SupportMessages, Thing.Profile, Thing.PersonalData, Thing.Note]),
        new(Relation.Own, AccessAction.Write, [Thing.Conversation, Thing.SupportMessages, Thing.PersonalData]),
        new(Relation.Own, AccessAction.Book, [Thing.Appointment]),
        new(Relation.Own, AccessAction.Change, [Thing.Appointment, Thing.Availability, Thing.Notice, Thing.Network, Thing.Profile]),

        new(Relation.Pod, AccessAction.See,
            [Thing.Person, Thing.Appointment, Thing.Conversation, Thing.Journal, Thing.Availability, Thing.Notice, Thing.Rating, Thing.Enrolment]),
        new(Relation.Pod, AccessAction.Write, [Thing.Conversation, Thing.Note]),
        new(Relation.Pod, AccessAction.Book, [Thing.Appointment]),
        new(Relation.Pod, AccessAction.Change, [Thing.Person, Thing.Appointment, Thing.Account, Thing.Profile]),
        new(Relation.Pod, AccessAction.See, [Thing.Profile, Thing.PersonalData]),
        new(Relation.Pod, AccessAction.Manage, [Thing.PersonalData], "Officer", "SupportOfficer", "Specialist", "Supervisor"),
        new(Relation.Pod, AccessAction.Manage, [Thing.Retention], "Supervisor"),

        // Staff see who supports whom, and read nothing of what the two write to each other.
        new(Relation.Pod, AccessAction.See, [Thing.Network, Thing.Confidence]),
        new(Relation.Pod, AccessAction.Write, [Thing.Confidence]),
        new(Relation.Pod, AccessAction.Change, [Thing.Network]),
        new(Relation.Pod, AccessAction.Manage, [Thing.Network]),
        new(Relation.Pod, AccessAction.Change, [Thing.SupporterAccount]),

        // A supporter: each switch of the person's is a relation of its own.
        new(Relation.Network, AccessAction.See, [Thing.SupportedPerson]),
        new(Relation.NetworkAppointment, AccessAction.See, [Thing.NextAppointment]),
        new(Relation.NetworkMessages, AccessAction.See, [Thing.SupportMessages]),
        new(Relation.NetworkMessages, AccessAction.Write, [Thing.SupportMessages]),
        new(Relation.NetworkNotes, AccessAction.See, [Thing.Note]),

        new(Relation.Pod, AccessAction.Manage, [Thing.Enrolment]),

        // The first name, whether the phone answered, and a first card: until the person has a PIN, and for seven days.
        new(Relation.Enrolling, AccessAction.See, [Thing.Person], "Volunteer"),
        new(Relation.Enrolling, AccessAction.Manage, [Thing.Enrolment], "Volunteer"),

        new(Relation.Team, AccessAction.See, [Thing.Person, Thing.Availability]),

        // Enough to help today. How they sign in stays with those who are named.
        new(Relation.BreakGlass, AccessAction.See,
            [Thing.Person, Thing.Appointment, Thing.Conversation, Thing.Journal, Thing.Notice, Thing.Rating, Thing.Network, Thing.Confidence, Thing.Profile]),
        new(Relation.BreakGlass, AccessAction.Write, [Thing.Conversation, Thing.Note]),
        new(Relation.BreakGlass, AccessAction.Book, [Thing.Appointment]),
        new(Relation.BreakGlass, AccessAction.Change, [Thing.Appointment]),

        new(Relation.Restricted, AccessAction.OpenRestricted, [Thing.Person], "Officer", "Supervisor"),

        // Supervisors answer for it even where the restriction keeps the person from them.
        new(Relation.Pod, AccessAction.See, [Thing.OpenedRecord], "Supervisor"),
        new(Relation.Restricted, AccessAction.See, [Thing.OpenedRecord], "Supervisor"),

        new(Relation.Organisation, AccessAction.See, [Thing.Audit, Thing.Restriction, Thing.Client], "Administrator"),
        new(Relation.Organisation, AccessAction.Export, [Thing.Audit], "Administrator"),
        new(Relation.Organisation, AccessAction.Manage, [Thing.Account, Thing.Restriction, Thing.Organisation, Thing.Retention, Thing.Enrolment, Thing.Client], "Administrator"),
    ];

    private static readonly ConcurrentDictionary<(string? Role, AccessAction Action, Thing Thing), string[]> Known = new();

    /// <summary>The relations in which this role may do that.</summary>
    public static IReadOnlyList<Relation> Allowing(string? role, AccessAction action, Thing thing) =>
        [.. Lines.Where(line => line.Allows(role, action, thing)).Select(line => line.Relation).Distinct()];

    /// <summary>Whether the role may do that without standing in any relation to a person.</summary>
    public static bool MayAnywhere(string? role, AccessAction action, Thing thing) => Allowing(role, action, thing).Contains(Relation.Organisation);

    /// <summary>A relation as the views name it.</summary>
    public static string Reach(Relation relation) => relation switch
    {
        Relation.Own => "own",
        Relation.Pod => "pod",
        Relation.Team => "team",
        Relation.BreakGlass => "break-glass",
        Relation.Network => "network",
        Relation.NetworkAppointment => "network-appointment",
        Relation.NetworkMessages => "network-messages",
        Relation.NetworkNotes => "network-notes",
        Relation.Enrolling => "enrolling",
        Relation.Restricted => "restricted",
        _ => "organisation",
    };

    /// <summary>The relation that a view names so.</summary>
    public static Relation RelationOf(string reach) => Enum.GetValues<Relation>().First(relation => Reach(relation) == reach);

    /// <summary>The line that lets this role do that in one of these relations; null when none does.</summary>
    public static AccessLine? LineFor(string? role, IReadOnlyCollection<Relation> relations, AccessAction action, Thing thing) =>
        Lines.FirstOrDefault(line => relations.Contains(line.Relation) && line.Allows(role, action, thing));

    // Kept: every query about people asks it.
    internal static string[] Reaches(string? role, AccessAction action, Thing thing) =>
        Known.GetOrAdd((role, action, thing), static asked => [.. Allowing(asked.Role, asked.Action, asked.Thing).Select(Reach)]);
}
