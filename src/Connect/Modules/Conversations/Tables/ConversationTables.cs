using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Conversations.Tables;

internal sealed class LineUseTable : IEntityTypeConfiguration<LineUse>
{
    public void Configure(EntityTypeBuilder<LineUse> use)
    {
        use.ToTable("line_uses").HasKey(u => u.Id);
        use.Property(u => u.Line).HasMaxLength(20);
        use.Property(u => u.IsSupport).HasDefaultValue(false);
        use.HasIndex(u => new { u.Person, u.Line });
        use.HasIndex(u => new { u.Person, u.Worker }).IsUnique().HasFilter("until is null").HasDatabaseName("line_uses_one_a_pair");
    }
}

internal sealed class ConversationThreadTable : IEntityTypeConfiguration<ConversationThread>
{
    public void Configure(EntityTypeBuilder<ConversationThread> thread)
    {
        thread.ToTable("threads").HasKey(t => t.Id);
        thread.HasIndex(t => new { t.Person, t.Worker }).IsUnique();
        thread.HasIndex(t => new { t.Worker, t.LastAt, t.Id });
        thread.HasIndex(t => new { t.Worker, t.LastAt, t.Id }, "threads_unread").HasFilter("unread > 0");
    }
}

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("messages").HasKey(m => m.Seq);
        message.Property(m => m.Seq).ValueGeneratedOnAdd();
        message.Property(m => m.From).HasMaxLength(40);
        message.HasIndex(m => new { m.Thread, m.Seq });
    }
}

internal sealed class UnclaimedTextTable : IEntityTypeConfiguration<UnclaimedText>
{
    public void Configure(EntityTypeBuilder<UnclaimedText> text)
    {
        text.ToTable("unclaimed_texts").HasKey(t => t.Seq);
        text.Property(t => t.Seq).ValueGeneratedOnAdd();
        text.Property(t => t.State).HasDefaultValue(UnclaimedState.Waiting);
        text.HasIndex(t => t.From);
        text.HasIndex(t => new { t.From, t.Seq }).HasFilter("state = 'Waiting'").HasDatabaseName("unclaimed_texts_waiting");
    }
}
