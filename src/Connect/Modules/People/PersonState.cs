namespace Connect.Modules.People;

/// <summary>How far somebody is with the service. The first is what people are who were entered without more ado.</summary>
public enum PersonState
{
    Active,

    /// <summary>Asked to join, and has not met anybody yet.</summary>
    Invited,

    /// <summary>Has met somebody who entered them; whether their number reaches them is not shown yet.</summary>
    Enrolled,

    /// <summary>For a while nothing is asked of them.</summary>
    Paused,

    /// <summary>The work with them is over. Their history stays, and what they text still reaches their worker.</summary>
    Closed,

    /// <summary>Was closed, and the work goes on.</summary>
    Reopened,
}

/// <summary>Whose hands a phone is in. Whatever the answer, nobody is turned away for it.</summary>
public enum PhoneUse
{
    Own,

    /// <summary>Others use it too, and may read what comes.</summary>
    Shared,

    /// <summary>Others use it and must not learn anything: a text says only that there is something to read elsewhere.</summary>
    SharedNotSafe,

    /// <summary>A printed card and a PIN instead.</summary>
    None,
}

public static class PhoneUses
{
    /// <summary>Whether others use the phone too.</summary>
    public static bool IsShared(this PhoneUse use) => use is PhoneUse.Shared or PhoneUse.SharedNotSafe;
}

/// <summary>Why a number is not known to reach the person.</summary>
public enum PhoneDoubt
{
    None,

    /// <summary>Nobody has answered from it yet.</summary>
    New,

    /// <summary>Nobody has texted from it for 90 days.</summary>
    Silent,

    /// <summary>It failed for good and takes texts again: it may have gone to somebody else.</summary>
    BackAgain,

    /// <summary>Whoever has it says that it is not theirs.</summary>
    Denied,

    /// <summary>Two people who do not share a phone both gave it.</summary>
    TwoPeople,
}

/// <summary>What makes it easier for somebody.</summary>
[Flags]
public enum Needs
{
    None = 0,
    Reading = 1,
    Hearing = 2,
    Seeing = 4,
    Interpreter = 8,
    Mobility = 16,
    Memory = 32,
    Other = 64,
}

/// <summary>When somebody likes to be reached.</summary>
[Flags]
public enum ContactTimes
{
    Any = 0,
    Mornings = 1,
    Afternoons = 2,
    Evenings = 4,
}
