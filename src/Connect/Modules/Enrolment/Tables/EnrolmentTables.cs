using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Enrolment.Tables;

internal sealed class EnrolmentTable : IEntityTypeConfiguration<EnrolmentRow>
{
    public void Configure(EntityTypeBuilder<EnrolmentRow> enrolment)
    {
        enrolment.ToTable("enrolments").HasKey(e => e.Id);
        enrolment.HasIndex(e => new { e.By, e.ChangedAt });
        enrolment.HasIndex(e => e.Person);
    }
}

internal sealed class PossibleTwinTable : IEntityTypeConfiguration<PossibleTwin>
{
    public void Configure(EntityTypeBuilder<PossibleTwin> twin)
    {
        twin.ToTable("possible_twins").HasKey(t => t.Id);
        twin.HasIndex(t => t.Person);
        twin.HasIndex(t => t.Other);
        twin.HasIndex(t => t.FoundAt).HasFilter("ended_at is null").HasDatabaseName("possible_twins_open");
    }
}

internal sealed class NumberCodeTable : IEntityTypeConfiguration<NumberCode>
{
    public void Configure(EntityTypeBuilder<NumberCode> code)
    {
        code.ToTable("number_codes").HasKey(c => c.Id);
        code.Property(c => c.Phone).HasMaxLength(20);
        code.Property(c => c.Hash).HasMaxLength(64);
        code.HasIndex(c => new { c.Person, c.AskedAt });
        code.HasIndex(c => new { c.Phone, c.AskedAt });
    }
}

internal sealed class SupporterSuggestionTable : IEntityTypeConfiguration<SupporterSuggestion>
{
    public void Configure(EntityTypeBuilder<SupporterSuggestion> suggestion)
    {
        suggestion.ToTable("supporter_suggestions").HasKey(s => s.Id);
        suggestion.Property(s => s.Name).HasMaxLength(Answers.LongestName);
        suggestion.Property(s => s.Phone).HasMaxLength(20);
        suggestion.HasIndex(s => s.Person);
    }
}
