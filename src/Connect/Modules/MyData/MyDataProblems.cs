using Connect.Platform;

namespace Connect.Modules.MyData;

/// <summary>Why a copy is not asked for, given or refused.</summary>
public static class MyDataProblems
{
    /// <summary>The person or request is not there, or not for the actor.</summary>
    public static readonly Problem Unknown = new("my-data.unknown");

    /// <summary>One is under way already.</summary>
    public static readonly Problem UnderWay = new("my-data.under-way");

    /// <summary>The number on record changed less than a day ago.</summary>
    public static readonly Problem NewNumber = new("my-data.new-number");

    public static readonly Problem NoReason = new("my-data.no-reason");

    /// <summary>Somebody has decided, or there is nothing to decide yet.</summary>
    public static readonly Problem NotNow = new("my-data.not-now");

    /// <summary>The words that are to be taken out do not stand there.</summary>
    public static readonly Problem NotThere = new("my-data.not-there");
}
