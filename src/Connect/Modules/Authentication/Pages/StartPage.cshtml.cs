using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Leads everybody to where they begin.</summary>
[Access(AccessRule.Anyone)]
internal sealed class StartPage : ConnectPage
{
    private const string StaffHome = "/staff", PersonHome = "/home", SupporterHome = "/support", VolunteerHome = "/volunteer";

    public string? Name => User.FindFirstValue(SessionClaims.Name);

    public IActionResult OnGet() => User.Role() switch
    {
        null => Redirect("/sign-in"),
        Role.ServiceUser => Redirect(PersonHome),
        { } role when role.IsSupporter() => Redirect(SupporterHome),
        Role.Volunteer => Redirect(VolunteerHome),
        { } role when role.IsStaff() => Redirect(StaffHome),
        _ => Page(),
    };
}
