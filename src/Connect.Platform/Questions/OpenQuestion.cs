using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Questions;

/// <summary>Something that awaits an answer by text: a list of times, a rating. The newest that accepts an answer gets it.</summary>
public sealed class OpenQuestion
{
    public long Seq { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>Our number on which it was asked.</summary>
    public required string Line { get; init; }

    /// <summary>The assistant skill that asked.</summary>
    public required string Skill { get; init; }

    /// <summary>What it is about: the worker whose times they are, the appointment to be rated.</summary>
    public required Guid About { get; init; }

    /// <summary>The highest number that answers it, from 1; 0 when no bare number does.</summary>
    public required int AcceptsUpTo { get; init; }

    /// <summary>JSON of the skill that asked, such as the ids of the numbered times.</summary>
    public required string Facts { get; init; }

    public required DateTime AskedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>Whether it still awaits an answer.</summary>
    public bool IsOpenAt(DateTime utc) => ClosedAt is null && ExpiresAt >= utc;
}

internal sealed class OpenQuestions : IEntityTypeConfiguration<OpenQuestion>
{
    public void Configure(EntityTypeBuilder<OpenQuestion> question)
    {
        question.ToTable("open_questions").HasKey(q => q.Seq);
        question.Property(q => q.Seq).ValueGeneratedOnAdd();
        question.Property(q => q.Line).HasMaxLength(20);
        question.Property(q => q.Skill).HasMaxLength(40);

        // Closed ones too: a late number gets an answer that knows what it was about.
        question.HasIndex(q => new { q.Person, q.Line, q.Seq });
        question.HasIndex(q => q.About);
    }
}
