using Connect.Platform.Access;

namespace Connect.Platform.PersonalData;

/// <summary>Rows that grow old, whoever they are about.</summary>
public interface IAgedRows
{
    /// <summary>As a person reads it: "Appointments".</summary>
    string Title { get; }

    /// <summary>How long they are kept.</summary>
    RetentionClass Class { get; }

    /// <summary>Their times are the system's and not the business's: sessions, codes, cards.</summary>
    bool OnSystemTime { get; }

    /// <summary>Erases older rows, but for those of people under a legal hold. Returns how many; fewer than <paramref name="atMost"/> when none are left.</summary>
    Task<int> EraseOlderAsync(DateTime than, int atMost, CancellationToken stop);
}

/// <summary>
/// What one table keeps about people. Its module registers it with <see cref="PersonalDataSetup.AddPersonRows"/>, so that whoever gathers or
/// erases everything about somebody knows no module. A test says that no table with a person in it is forgotten.
/// </summary>
public interface IPersonParts : IAgedRows
{
    /// <summary>The entity of the table.</summary>
    Type Row { get; }

    /// <summary>As staff read it of the person: <see cref="IAgedRows.Title"/> where that speaks to nobody.</summary>
    string StaffTitle { get; }

    /// <inheritdoc cref="PersonalData.Merging"/>
    Merging Merging { get; }

    /// <summary>Why the person is never given it; null where they are.</summary>
    string? WithheldBecause { get; }

    /// <summary>How many rows there are about the person.</summary>
    Task<int> PreviewAsync(PersonId person, CancellationToken stop);

    /// <summary>Some of the rows, oldest first.</summary>
    Task<IReadOnlyList<HeldRow>> ExportAsync(PersonId person, int skip, int atMost, CancellationToken stop);

    /// <summary>Somebody was entered twice: what is to move goes from the newer record into the older one. Returns how many rows.</summary>
    Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop);

    /// <summary>Erases rows about the person. Returns how many; fewer than <paramref name="atMost"/> when none are left.</summary>
    Task<int> EraseAsync(PersonId person, int atMost, CancellationToken stop);
}

/// <summary>One row about a person.</summary>
/// <param name="Key">Names the row within its table.</param>
/// <param name="ForReview">It was written for the team only: it is left out until a worker decides otherwise.</param>
public sealed record HeldRow(string Key, DateTime? At, IReadOnlyList<HeldField> Fields, bool ForReview = false);

/// <summary>One thing that is known.</summary>
/// <param name="Value">Text, number, time, yes or no, a word of an enum, or another person's id, for whom their name is put.</param>
/// <param name="IsWords">Somebody's own words, which may speak of others.</param>
public sealed record HeldField(string Name, object? Value, bool IsWords = false);
