namespace Connect.Platform.Web;

/// <summary>One answer that radios, checkboxes or a select offer.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    internal bool IsDivider { get; private init; }

    /// <summary>A word between answers, such as "or". A select leaves it out.</summary>
    public static Choice Divider(string word) => new("", word) { IsDivider = true };
}
