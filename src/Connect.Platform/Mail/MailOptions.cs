using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Connect.Platform.Mail;

/// <summary>The mail server (SMTP) that sends Connect's mail: invitations to sign in, forgotten passwords, warnings about accounts.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Connect:Mail";

    /// <summary>Its name, such as `smtp.example.org`. Left out: mail is not sent, and ends as a failure that says so.</summary>
    public string? Server { get; set; }

    /// <summary>587 for `StartTls`, 465 for `Tls`.</summary>
    [Range(1, 65535, ErrorMessage = "Connect__Mail__Port must be from 1 to 65535.")]
    public int Port { get; set; } = 587;

    /// <summary>`StartTls`, or `Tls` from the first byte. `None` only where the server is on this machine.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>A file (PEM) with the certificate of the authority that signed the server's, where the machine does not trust it by itself.</summary>
    public string? AuthorityFile { get; set; }

    /// <summary>The user name, if the server asks for one.</summary>
    public string? User { get; set; }

    /// <summary>The password of that user.</summary>
    public string? Password { get; set; }

    /// <summary>The address from which mail comes, such as `connect@example.org`. Answers to it should reach somebody.</summary>
    public string From { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Server is not { Length: > 0 } server) yield break;

        if (Uri.CheckHostName(server) == UriHostNameType.Unknown)
            yield return new("Connect__Mail__Server must be the name of a mail server, such as smtp.example.org.");
        if (MailAddress.Read(From) is null)
            yield return new("Connect__Mail__From must be the address from which mail comes, such as connect@example.org.");
        if (Security == MailSecurity.None && !IsLoopback(server))
            yield return new("Connect__Mail__Security is None, and Connect__Mail__Server is not on this machine: mail would travel in the clear.");
        if (User is { Length: > 0 } != Password is { Length: > 0 })
            yield return new("Connect__Mail__User and Connect__Mail__Password go together: set both, or neither.");
        if (AuthorityFile is { Length: > 0 } file && !File.Exists(file))
            yield return new("Connect__Mail__AuthorityFile is not there.");
    }

    public static bool IsLoopback(string server) => server == "localhost" || (IPAddress.TryParse(server, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>How the way to the mail server is closed to others.</summary>
public enum MailSecurity
{
    StartTls,
    Tls,
    None,
}
