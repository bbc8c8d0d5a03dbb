using System.Linq.Expressions;
using Connect.Platform.Access;

namespace Connect.Platform.PersonalData;

/// <summary>What is to be known of a table to answer for it.</summary>
/// <param name="person">Whose row it is.</param>
public sealed class PersonRowsOf<TRow>(string title, RetentionClass kept, Expression<Func<TRow, PersonId?>> person) where TRow : class
{
    private Func<TRow, DateTime>? _atOf;

    public string Title { get; } = title;

    /// <inheritdoc cref="IPersonParts.StaffTitle"/>
    public string StaffTitle { get; init; } = title;

    public RetentionClass Class => kept;

    public Expression<Func<TRow, PersonId?>> Person => person;

    /// <inheritdoc cref="PersonalData.Merging"/>
    public required Merging Merging { get; init; }

    /// <summary>The time by which a row grows old and rows are in order; null where rows have none.</summary>
    public Expression<Func<TRow, DateTime>>? At { get; init; }

    /// <inheritdoc cref="IAgedRows.OnSystemTime"/>
    public bool OnSystemTime { get; init; }

    /// <summary>What the person is given of a row; null where it is <see cref="WithheldBecause"/>.</summary>
    public Func<TRow, IReadOnlyList<HeldField>>? Show { get; init; }

    /// <summary>Rows that were written for the team only.</summary>
    public Func<TRow, bool> ForReview { get; init; } = _ => false;

    /// <inheritdoc cref="IPersonParts.WithheldBecause"/>
    public string? WithheldBecause { get; init; }

    /// <summary>The time of one row; null where rows have none.</summary>
    public DateTime? AtOf(TRow row) => At is null ? null : (_atOf ??= At.Compile())(row);
}
