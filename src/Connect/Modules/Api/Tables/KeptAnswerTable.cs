using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Api.Tables;

internal sealed class KeptAnswerTable : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.ToTable("api_answers").HasKey(a => a.Id);
        answer.Property(a => a.Id).HasMaxLength(64);
        answer.Property(a => a.Asked).HasMaxLength(64);
        answer.HasIndex(a => a.At);
    }
}
