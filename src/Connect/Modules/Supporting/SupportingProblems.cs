using Connect.Platform;

namespace Connect.Modules.Supporting;

/// <summary>Why a message between a person and a supporter, or to the team, was not written.</summary>
public static class SupportingProblems
{
    public static readonly Problem Empty = new("supporting.empty");
    public static readonly Problem TooLong = new("supporting.too-long");

    /// <summary>There is no such person for the writer, or no more.</summary>
    public static readonly Problem Unknown = new("supporting.unknown");
}
