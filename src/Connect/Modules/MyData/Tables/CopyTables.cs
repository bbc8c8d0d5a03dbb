using Connect.Modules.MyData.Copies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.MyData.Tables;

internal sealed class CopyRequestTable : IEntityTypeConfiguration<CopyRequest>
{
    public void Configure(EntityTypeBuilder<CopyRequest> request)
    {
        request.ToTable("copy_requests").HasKey(r => r.Id);
        request.Property(r => r.Reason).HasMaxLength(RefuseCopy.Longest);
        request.HasIndex(r => new { r.Person, r.AskedAt });
    }
}

internal sealed class HeldPageTable : IEntityTypeConfiguration<HeldPage>
{
    public void Configure(EntityTypeBuilder<HeldPage> page)
    {
        page.ToTable("copy_pages").HasKey(p => p.Id);
        page.Property(p => p.Title).HasMaxLength(100);
        page.HasIndex(p => new { p.Request, p.Part, p.Number }).IsUnique();
    }
}

internal sealed class RedactionTable : IEntityTypeConfiguration<Redaction>
{
    public void Configure(EntityTypeBuilder<Redaction> redaction)
    {
        redaction.ToTable("copy_redactions").HasKey(r => r.Id);
        redaction.Property(r => r.Row).HasMaxLength(200);
        redaction.Property(r => r.Reason).HasMaxLength(TakeOut.Longest);
        redaction.HasIndex(r => r.Request);
    }
}

internal sealed class CopyFileTable : IEntityTypeConfiguration<CopyFile>
{
    public void Configure(EntityTypeBuilder<CopyFile> file) => file.ToTable("copy_files").HasKey(f => f.Request);
}
