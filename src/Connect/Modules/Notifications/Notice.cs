using Connect.Platform.Access;
using Connect.Platform.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Notifications;

/// <summary>Something that happened, told to one worker. One entry makes one notice for each, however often the follower runs.</summary>
internal sealed class Notice : IAboutPerson
{
    public long Seq { get; init; }
    public required PersonId For { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>The journal entry; its module renders it.</summary>
    public required long Entry { get; init; }

    public required DateTime At { get; init; }
    public DateTime? ReadAt { get; set; }
}

internal sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices").HasKey(n => n.Seq);
        notice.Property(n => n.Seq).ValueGeneratedOnAdd();
        notice.HasIndex(n => new { n.For, n.Entry }).IsUnique();
        notice.HasIndex(n => new { n.For, n.Seq });
    }
}

/// <summary>The topics of open pages that show notices.</summary>
public static class NoticeTopics
{
    public static LiveTopic Of(PersonId worker) => new($"notices:{worker.Value:n}", worker);
}
