using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Supporting.Tables;

internal sealed class SupportMessageTable : IEntityTypeConfiguration<SupportMessage>
{
    public void Configure(EntityTypeBuilder<SupportMessage> message)
    {
        message.ToTable("support_messages").HasKey(m => m.Seq);
        message.Property(m => m.Seq).ValueGeneratedOnAdd();
        message.HasIndex(m => new { m.Link, m.Seq });
        message.HasIndex(m => m.Person);
    }
}

internal sealed class ConfidenceTable : IEntityTypeConfiguration<Confidence>
{
    public void Configure(EntityTypeBuilder<Confidence> confidence)
    {
        confidence.ToTable("confidences").HasKey(c => c.Seq);
        confidence.Property(c => c.Seq).ValueGeneratedOnAdd();
        confidence.HasIndex(c => new { c.Link, c.Seq });
        confidence.HasIndex(c => c.Person);
    }
}

internal sealed class SupportReadingTable : IEntityTypeConfiguration<SupportReading>
{
    public void Configure(EntityTypeBuilder<SupportReading> reading) => reading.ToTable("support_readings").HasKey(r => new { r.Link, r.Reader });
}
