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
        member.Property(m => m.SortName).HasMaxLength(300);
        // Two, and not one with who is staff in it: to "not staff" SQLite finds no value to look up.
        member.HasIndex(m => new { m.Pod, m.SortName }, "pod_members_by_name").HasFilter("not is_staff");
        member.HasIndex(m => new { m.Pod, m.SortName }, "pod_staff_by_name").HasFilter("is_staff");
    }
}

internal sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("assignments").HasKey(a => a.Id);
        assignment.HasIndex(a => a.Person);
        assignment.Property(a => a.SortName).HasMaxLength(300);
        assignment.HasIndex(a => a.Worker);
        assignment.HasIndex(a => new { a.Worker, a.SortName }).HasFilter("until is null").HasDatabaseName("assignments_by_name");
        assignment.HasIndex(a => new { a.Person, a.Worker }).IsUnique().HasFilter("until is null").HasDatabaseName("assignments_one_a_pair");
    }
}

internal sealed class LeaveTable : IEntityTypeConfiguration<Leave>
{
    public void Configure(EntityTypeBuilder<Leave> leave)
    {
        leave.ToTable("leaves").HasKey(l => l.Id);
        leave.HasIndex(l => new { l.Worker, l.LastDay });
        leave.HasIndex(l => new { l.Deputy, l.LastDay });
    }
}
