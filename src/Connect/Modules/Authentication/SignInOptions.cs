using System.ComponentModel.DataAnnotations;
using Connect.Modules.Authentication.External;
using Connect.Modules.People;

namespace Connect.Modules.Authentication;

/// <summary>How staff sign in, and how long anybody stays signed in without doing anything.</summary>
public sealed class SignInOptions : IValidatableObject
{
    public const string Section = "Connect:SignIn";

    /// <summary>
    /// `Required`: whoever has no second factor sets one up right after the password and can open nothing else. `Offered`: everybody chooses.
    /// Left out: `Required`, and `Offered` in a demonstration.
    /// </summary>
    public SecondFactorRule? StaffSecondFactor { get; set; }

    /// <summary>Minutes after which staff and administrators who do nothing are signed out; after 12 hours in any case.</summary>
    [Range(5, 720)]
    public int StaffIdleMinutes { get; set; } = 30;

    /// <summary>The same for service users and supporters, whose sessions last two hours in all.</summary>
    [Range(5, 120)]
    public int PeopleIdleMinutes { get; set; } = 30;

    /// <summary>The same for volunteers. They work where there is no network, and what they typed there can be read only while the session lasts.</summary>
    [Range(5, 720)]
    public int VolunteerIdleMinutes { get; set; } = 120;

    /// <summary>OpenID Connect providers with which people may sign in: see "Connect SignIn External". None by default.</summary>
    public IList<ExternalProviderOptions> External { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => External.Index().SelectMany(one => one.Item.Problems(one.Index));

    internal TimeSpan IdleOf(Role role) => TimeSpan.FromMinutes(role switch
    {
        Role.Volunteer => VolunteerIdleMinutes,
        _ when role.SignsInByText() => PeopleIdleMinutes,
        _ => StaffIdleMinutes,
    });

    internal bool IsRequired => StaffSecondFactor is not SecondFactorRule.Offered;
}

/// <summary>Whether staff need more than a password.</summary>
public enum SecondFactorRule
{
    Required,
    Offered,
}
