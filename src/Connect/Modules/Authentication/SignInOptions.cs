using System.ComponentModel.DataAnnotations;
using Connect.Modules.Authentication.External;

namespace Connect.Modules.Authentication;

/// <summary>How staff sign in.</summary>
public sealed class SignInOptions : IValidatableObject
{
    public const string Section = "Connect:SignIn";

    /// <summary>
    /// `Required`: whoever has no second factor sets one up right after the password and can open nothing else. `Offered`: everybody chooses.
    /// Left out: `Required`, and `Offered` in a demonstration.
    /// </summary>
    public SecondFactorRule? StaffSecondFactor { get; set; }

    /// <summary>OpenID Connect providers with which people may sign in: see "Connect SignIn External". None by default.</summary>
    public IList<ExternalProviderOptions> External { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => External.Index().SelectMany(one => one.Item.Problems(one.Index));

    internal bool IsRequired => StaffSecondFactor is not SecondFactorRule.Offered;
}

/// <summary>Whether staff need more than a password.</summary>
public enum SecondFactorRule
{
    Required,
    Offered,
}
