using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Pods.Tables;

internal sealed class PodTable : IEntityTypeConfiguration<Pod>
{
    public void Configure(EntityTypeBuilder<Pod> pod)
    {
        pod.ToTable("pods").HasKey(p => p.Id);
        pod.Property(p => p.ClosedBecause).HasMaxLength(OrganisationProblems.LongestReason);
        pod.HasIndex(p => p.Office);
    }
}

internal sealed class PodMemberTable : IEntityTypeConfiguration<PodMember>
{
    public void Configure(EntityTypeBuilder<PodMember> member)
    {
        member.ToTable("pod_members").HasKey(m => new { m.Pod, m.Person });
        member.HasIndex(m => m.Person);
    }
}

internal sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("assignments").HasKey(a => a.Id);
        assignment.HasIndex(a => a.Person);
        assignment.HasIndex(a => a.Worker);
    }
}
