using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.PersonalData;

/// <summary>While it lasts nothing about this person is erased, such as during an inquiry or a claim.</summary>
public sealed class LegalHold : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public required string Reason { get; init; }
    public required PersonId? By { get; init; }
    public required DateTime At { get; init; }
    public DateTime? EndedAt { get; set; }
}

internal sealed class LegalHolds : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> hold)
    {
        hold.ToTable("legal_holds").HasKey(h => h.Id);
        hold.Property(h => h.Reason).HasMaxLength(1000);
        hold.HasIndex(h => h.Person);
    }
}
