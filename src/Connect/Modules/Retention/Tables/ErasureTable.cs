using Connect.Modules.Retention.Erasures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Retention.Tables;

internal sealed class ErasureTable : IEntityTypeConfiguration<ErasureRequest>
{
    public void Configure(EntityTypeBuilder<ErasureRequest> request)
    {
        request.ToTable("erasure_requests").HasKey(r => r.Id);
        request.Property(r => r.Wanted).HasMaxLength(AskForErasure.Longest);
        request.Property(r => r.Reason).HasMaxLength(AskForErasure.Longest);
        request.HasIndex(r => new { r.Person, r.AskedAt });
    }
}
