using Connect.Modules.Profile.Corrections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Profile.Tables;

internal sealed class WorkerProfileTable : IEntityTypeConfiguration<WorkerProfile>
{
    public void Configure(EntityTypeBuilder<WorkerProfile> profile)
    {
        profile.ToTable("worker_profiles").HasKey(p => p.Worker);
        profile.Property(p => p.RoleWords).HasMaxLength(WriteWorkerProfile.LongestLine);
        profile.Property(p => p.Hours).HasMaxLength(WriteWorkerProfile.LongestLine);
        profile.Property(p => p.Languages).HasMaxLength(WriteWorkerProfile.LongestLine);
        profile.Property(p => p.HowIWork).HasMaxLength(WriteWorkerProfile.LongestText);
    }
}

internal sealed class CorrectionTable : IEntityTypeConfiguration<CorrectionRequest>
{
    public void Configure(EntityTypeBuilder<CorrectionRequest> request)
    {
        request.ToTable("correction_requests").HasKey(r => r.Id);
        request.Property(r => r.Wanted).HasMaxLength(AskForCorrection.Longest);
        request.Property(r => r.Reason).HasMaxLength(AskForCorrection.Longest);
        request.HasIndex(r => new { r.Person, r.AskedAt });
    }
}
