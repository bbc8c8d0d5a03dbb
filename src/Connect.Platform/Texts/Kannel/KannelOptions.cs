using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Connect.Platform.Texts.Kannel;

/// <summary>How Connect and Kannel reach each other. Read when Texts:Gateway is "kannel".</summary>
public sealed partial class KannelOptions : IValidatableObject
{
    public const string Section = "Texts:Kannel";

    /// <summary>Kannel's sendsms address, such as http://kannel.internal:13013/cgi-bin/sendsms.</summary>
    public Uri? SendUrl { get; set; }

    /// <summary>The user name of Kannel's sendsms-user group.</summary>
    [Required(ErrorMessage = "Texts__Kannel__User is missing: the user name of Kannel's sendsms-user group.")]
    public string User { get; set; } = "";

    /// <summary>The password of that group.</summary>
    [Required(ErrorMessage = "Texts__Kannel__Password is missing: the password of Kannel's sendsms-user group.")]
    public string Password { get; set; } = "";

    /// <summary>The part of our callback addresses that only Kannel knows: it signs nothing, so this is all that tells it from others.</summary>
    public string CallbackSecret { get; set; } = "";

    /// <summary>Where Kannel reaches Connect, such as http://connect.internal:5080.</summary>
    public Uri? CallbackBaseUrl { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsHttp(SendUrl))
            yield return new("Texts__Kannel__SendUrl must be Kannel's sendsms address, such as http://kannel.internal:13013/cgi-bin/sendsms.", [nameof(SendUrl)]);
        if (!IsHttp(CallbackBaseUrl))
            yield return new("Texts__Kannel__CallbackBaseUrl must be the address at which Kannel reaches Connect, such as http://connect.internal:5080.", [nameof(CallbackBaseUrl)]);
        if (!Secret().IsMatch(CallbackSecret))
            yield return new("Texts__Kannel__CallbackSecret must be 32 or more letters, digits, - and _.", [nameof(CallbackSecret)]);
    }

    private static bool IsHttp(Uri? url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    [GeneratedRegex("^[A-Za-z0-9_-]{32,200}$")]
    private static partial Regex Secret();
}
