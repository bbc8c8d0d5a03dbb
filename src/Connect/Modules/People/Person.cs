using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.People;

/// <summary>Anybody whom Connect knows, with what every part of it may need: what to call them and how to reach them.</summary>
internal sealed class Person
{
    /// <summary>Of what somebody may write about needs and times, in characters.</summary>
    public const int LongestNote = 500;

    public required PersonId Id { get; init; }
    public required string FirstName { get; set; }
    public required string LastName { get; set; }
    public required Role Role { get; set; }

    /// <summary>What they like to be called, where that is not their first name.</summary>
    public string? CalledName { get; set; }

    /// <summary>As they say them, such as "she/her".</summary>
    public string? Pronouns { get; set; }

    /// <summary>Where mail reaches them. For signing in staff have an account of their own.</summary>
    public string? Email { get; set; }

    /// <summary>When they proved that mail there reaches them; null for an address that only a worker wrote down.</summary>
    public DateTime? EmailProvedAt { get; set; }

    /// <summary>When the work with them ended, while it has; from then their record's time runs.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>When everything that tells who they are was taken away. The row stays, since others point to it.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>E.164, on record. A text that claims to come from it proves nothing, but answers go only there.</summary>
    public string? Phone { get; set; }

    /// <summary>Asked for at a first sign-in; null when it is not on record.</summary>
    public DateOnly? DateOfBirth { get; set; }

    /// <summary>When <see cref="Phone"/> was last changed, system time: for a day after, nothing sensitive is given on the word of the new number.</summary>
    public DateTime? PhoneChangedAt { get; set; }

    /// <summary>Whose hands it is in, as the person said.</summary>
    public PhoneUse PhoneUse { get; set; }

    /// <summary>When it was shown that <see cref="Phone"/> reaches this person; null until then, and nothing personal is sent.</summary>
    public DateTime? PhoneProvedAt { get; set; }

    /// <summary>Why <see cref="PhoneProvedAt"/> is null.</summary>
    public PhoneDoubt PhoneDoubt { get; set; }

    /// <summary>When the network first said for good that <see cref="Phone"/> cannot be reached; null again once it was asked about.</summary>
    public DateTime? PhoneFailedAt { get; set; }

    public PersonState State { get; set; }

    public Language Language { get; set; }

    /// <summary>What makes reading, hearing or coming easier, for whoever meets them.</summary>
    public Needs Needs { get; set; }

    public string? NeedsNote { get; set; }

    /// <summary>When they like to be reached; none means any time.</summary>
    public ContactTimes ContactTimes { get; set; }

    public string? ContactNote { get; set; }

    /// <summary>Set while STOP holds: only the answer to STOP itself still goes out.</summary>
    public DateTime? TextsStoppedAt { get; set; }

    public string Name => $"{FirstName} {LastName}";

    /// <summary>Somebody new. A number is in doubt until it is shown that it reaches them.</summary>
    public static Person Of(NewPerson entered) => new()
    {
        Id = PersonId.New(),
        FirstName = entered.FirstName,
        LastName = entered.LastName,
        Role = entered.Role,
        DateOfBirth = entered.DateOfBirth,
        Phone = entered.Phone,
        PhoneUse = entered.PhoneUse,
        PhoneDoubt = entered.Phone is null ? PhoneDoubt.None : PhoneDoubt.New,
        State = entered.State,
        Language = entered.Preferences.Language,
        Needs = entered.Preferences.Needs,
        NeedsNote = entered.Preferences.NeedsNote,
        ContactTimes = entered.Preferences.ContactTimes,
        ContactNote = entered.Preferences.ContactNote,
    };
}

/// <summary>What somebody is in Connect. Several officers' grades are one here; the organisation's own titles are words on a profile.</summary>
public enum Role
{
    ServiceUser,
    Officer,
    SupportOfficer,

    /// <summary>Works beside the officer on one matter: housing, work, health.</summary>
    Specialist,

    Supervisor,
    Volunteer,
    PeerMentor,
    Supporter,
    Administrator,
}

public static class Roles
{
    /// <summary>Those who sign in with a code by text: whoever may see others' records never does.</summary>
    public static bool SignsInByText(this Role role) => role is Role.ServiceUser or Role.Supporter or Role.PeerMentor;

    /// <summary>Those who stand beside a service user and see what they opened to them.</summary>
    public static bool IsSupporter(this Role role) => role is Role.Supporter or Role.PeerMentor;

    /// <summary>Those who see a pod's service users.</summary>
    public static bool IsStaff(this Role role) => role is Role.Officer or Role.SupportOfficer or Role.Specialist or Role.Supervisor;
}
