using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Admin.Tables;

internal sealed class AccessReviewTable : IEntityTypeConfiguration<AccessReview>
{
    public void Configure(EntityTypeBuilder<AccessReview> review)
    {
        review.ToTable("access_reviews").HasKey(r => r.Person);
        review.Property(r => r.Stamp).HasMaxLength(UserAccess.StampLength);
    }
}
