using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Web.Forms;

/// <summary>A form that was sent and did what it is for. It tells of nobody, and goes after a day or two.</summary>
internal sealed class SentForm
{
    public required Guid Id { get; init; }

    /// <summary>The system's time.</summary>
    public required DateTime At { get; init; }
}

internal sealed class SentFormTable : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> form)
    {
        form.ToTable("sent_forms").HasKey(f => f.Id);
        form.HasIndex(f => f.At);
    }
}
