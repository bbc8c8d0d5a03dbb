using MimeKit;

namespace Connect.Platform.Mail;

/// <summary>Mail addresses as people type them.</summary>
public static class MailAddress
{
    /// <summary>What a mail server must take (RFC 5321, section 4.5.3.1.3).</summary>
    public const int Longest = 254;

    private static readonly ParserOptions Strict = new() { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false };

    /// <summary>The address alone, or null when it is none: one name, one @ and a domain, no display name and no second address.</summary>
    public static string? Read(string? typed)
    {
        var address = typed?.Trim() ?? "";
        return address.Length is > 0 and <= Longest && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
            && MailboxAddress.TryParse(Strict, address, out var mailbox) && mailbox.Address == address && mailbox.Domain.Length > 0 ? address : null;
    }
}
