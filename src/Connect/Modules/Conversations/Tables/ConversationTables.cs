using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Conversations.Tables;

internal sealed class LineUseTable : IEntityTypeConfiguration<LineUse>
{
    public void Configure(EntityTypeBuilder<LineUse> use)
    {
        use.ToTable("line_uses").HasKey(u => u.Id);
        use.Property(u => u.Line).HasMaxLength(20);
        use.HasIndex(u => new { u.Person, u.Line });
    }
}

internal sealed class ConversationThreadTable : IEntityTypeConfiguration<ConversationThread>
{
    public void Configure(EntityTypeBuilder<ConversationThread> thread)
    {
        thread.ToTable("threads").HasKey(t => t.Id);
        thread.HasIndex(t => new { t.Person, t.Worker }).IsUnique();
        thread.HasIndex(t => new { t.Worker, t.LastAt });
    }
}

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("messages").HasKey(m => m.Seq);
        message.Property(m => m.Seq).ValueGeneratedOnAdd();
        message.HasIndex(m => new { m.Thread, m.Seq });
    }
}

internal sealed class UnclaimedTextTable : IEntityTypeConfiguration<UnclaimedText>
{
    public void Configure(EntityTypeBuilder<UnclaimedText> text)
    {
        text.ToTable("unclaimed_texts").HasKey(t => t.Seq);
        text.Property(t => t.Seq).ValueGeneratedOnAdd();
        text.HasIndex(t => t.From);
    }
}
