namespace Connect.Platform.Recording;

/// <summary>How one kind of journal entry reads. Each module renders its own.</summary>
public interface IJournalKind
{
    /// <summary>Such as "appointment.booked".</summary>
    string Key { get; }

    JournalLine Render(JournalEntry entry, Language language);
}

/// <summary>An entry in words: a title, a few sentences at most, and where to read on.</summary>
public sealed record JournalLine(string Title, string? Text = null, string? Link = null);
