using Connect.Platform;

namespace Connect.Modules.Caseload;

/// <summary>Everyday answers about handing people over.</summary>
public static class CaseloadProblems
{
    public const int LongestNote = 2000;

    /// <summary>The note has more characters than are kept.</summary>
    public static readonly Problem TooLong = new("caseload.too-long");

    /// <summary>Nobody was chosen.</summary>
    public static readonly Problem Nobody = new("caseload.nobody");

    /// <summary>Ten minutes are over, it was undone already, or something has changed since.</summary>
    public static readonly Problem TooLate = new("caseload.too-late");
}
