namespace Connect.Modules.Importing;

/// <summary>How much one file may hold: as much as is saved in one go without others noticing.</summary>
public static class ImportLimits
{
    public const int Bytes = 2_000_000;

    /// <summary>Of one cell, in characters. A longer one is as a rule a quote mark that is never closed.</summary>
    public const int Cell = 1_000;

    /// <summary>For how long a file that was looked through is kept when nobody imports it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public static int Rows(ImportKind kind) => kind == ImportKind.Staff ? 500 : 5_000;
}
