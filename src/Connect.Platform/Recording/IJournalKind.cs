namespace Connect.Platform.Recording;

/// <summary>How one kind of journal entry reads. Each module renders its own.</summary>
public interface IJournalKind
{
    /// <summary>Such as "appointment.booked".</summary>
    string Key { get; }

    JournalLine Render(JournalEntry entry, Language language);
}

/// <summary>An entry in words: a title, a few sentences at most, and where to read on.</summary>
public sealed record JournalLine(string Title, string? Text = null, string? Link = null)
{
    /// <summary>The title as it stands within a sentence: names and abbreviations in it stay as they are.</summary>
    public string TitleWithin => Title is [var first, var second, ..] && !char.IsUpper(second) ? $"{char.ToLowerInvariant(first)}{Title[1..]}" : Title;
}
