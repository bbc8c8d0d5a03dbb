using Connect.Platform.Data;

namespace Connect.Platform.Mail;

/// <summary>An outgoing mail. Its Message-Id is made of it, so that one sent again is recognised as the same.</summary>
public readonly record struct MailId(Guid Value) : IId<MailId>
{
    public static MailId From(Guid value) => new(value);
    public static MailId New() => new(Guid.CreateVersion7());
}
