namespace Connect.Modules.Authentication;

/// <summary>How staff sign in.</summary>
public sealed class SignInOptions
{
    public const string Section = "Connect:SignIn";

    /// <summary>
    /// `Required`: whoever has no second factor sets one up right after the password and can open nothing else. `Offered`: everybody chooses.
    /// Left out: `Required`, and `Offered` in a demonstration.
    /// </summary>
    public SecondFactorRule? StaffSecondFactor { get; set; }

    internal bool IsRequired => StaffSecondFactor is not SecondFactorRule.Offered;
}

/// <summary>Whether staff need more than a password.</summary>
public enum SecondFactorRule
{
    Required,
    Offered,
}
