using System.ComponentModel.DataAnnotations;

namespace Connect.Platform.Audit;

/// <summary>Where the audit's signed heads go, and who writes it.</summary>
public sealed class AuditOptions : IValidatableObject
{
    public const string Section = "Connect:Audit";

    /// <summary>
    /// A folder on another machine, mounted, in which this node may add but whose keepers are not the database's: each minute the signed head of
    /// the audit's chain is appended there. Without it and without Connect__Audit__HeadsAddress a rewritten audit cannot be told from the true one.
    /// </summary>
    public string? HeadsFolder { get; set; }

    /// <summary>An `https` address to which each signed head is posted as JSON; it answers 2xx once the head is kept.</summary>
    public string? HeadsAddress { get; set; }

    /// <summary>
    /// Whether a page waits until its reads are on the disk. Left at `false` they are written before the page is sent, and survive the end of the
    /// process; a power cut may lose those of the last seconds.
    /// </summary>
    public bool ReadsWaitForDisk { get; set; }

    /// <summary>What this process is called in the audit. Left out: the machine's name.</summary>
    public string? Node { get; set; }

    /// <summary>
    /// PostgreSQL: the role as which `serve` runs. `migrate`, run as the owner, gives it what it needs and no more: of the audit's tables to insert
    /// and to read. Left out: nothing is granted.
    /// </summary>
    public string? ServiceRole { get; set; }

    internal string NodeName => Node is { Length: > 0 } name ? name : Environment.MachineName;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HeadsAddress is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)))
            yield return new("Connect__Audit__HeadsAddress is not an https address.");
    }
}
