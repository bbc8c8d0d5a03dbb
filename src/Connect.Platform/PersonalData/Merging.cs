namespace Connect.Platform.PersonalData;

/// <summary>What becomes of a table's rows when somebody was entered twice and the newer record goes into the older one.</summary>
public sealed record Merging
{
    private Merging(bool moves, bool prevents, string? because) => (DoMove, Prevent, Because) = (moves, prevents, because);

    /// <summary>They are about the kept person from then on.</summary>
    public static readonly Merging Moves = new(true, false, null);

    /// <summary>They are left with the record that is closed.</summary>
    public static Merging Stays(string because) => new(false, false, because);

    /// <summary>While either of the two has one, staff see to it first: putting them together would take somebody's protection away.</summary>
    public static Merging Prevents(string because) => new(false, true, because);

    public bool DoMove { get; }

    public bool Prevent { get; }

    /// <summary>Why they do not simply move.</summary>
    public string? Because { get; }
}
