using Connect.Platform;

namespace Connect.Modules.Profile;

/// <summary>Why a profile is not changed, or a request not taken or decided.</summary>
public static class ProfileProblems
{
    /// <summary>The person or request is not there, or not for the actor.</summary>
    public static readonly Problem Unknown = new("profile.unknown");

    /// <summary>There is no answer where one is needed.</summary>
    public static readonly Problem Empty = new("profile.empty");

    public static readonly Problem TooLong = new("profile.too-long");

    /// <summary>It is no name, address or date as they are.</summary>
    public static readonly Problem Wrong = new("profile.wrong");

    /// <summary>The number on record changed less than a day ago.</summary>
    public static readonly Problem NewNumber = new("profile.new-number");

    /// <summary>Too many links went there within the hour.</summary>
    public static readonly Problem TooMany = new("profile.too-many");

    /// <summary>Somebody has decided already.</summary>
    public static readonly Problem Decided = new("profile.decided");

    /// <summary>The same thing has been asked for and waits for its answer.</summary>
    public static readonly Problem Waiting = new("profile.waiting");
}
