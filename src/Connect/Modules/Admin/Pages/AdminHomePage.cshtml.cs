using Connect.Modules.AccessControl;
using Connect.Modules.Audit;
using Connect.Modules.Importing;
using Connect.Platform.Access;
using Connect.Web;

namespace Connect.Modules.Admin.Pages;

/// <summary>Leads to everything that administrators do.</summary>
[Access(AccessRule.Administrator)]
internal sealed class AdminHomePage(UntoldGlass untold, AccessReviews reviews) : ConnectPage
{
    public static readonly IReadOnlyList<(string Heading, IReadOnlyList<(string Text, string Href, string What)> Links)> Groups =
    [
        ("Who works with Connect",
        [
            ("Users", AdminLinks.Users, "Find somebody, see how they sign in and which pods they are in"),
            ("Invitations", AdminLinks.Invitations, "Who has not come yet; send a link again or cancel it"),
            ("Import from a file", ImportLinks.Home, "Bring many members of staff or service users at once from a spreadsheet"),
            ("Roles and permissions", AdminLinks.Roles, "What each kind of user may see and do"),
        ]),
        ("Where they work",
        [
            ("Organisation", AdminLinks.Organisation, "Regions, cities and towns, offices with their opening times"),
            ("Pods", AdminLinks.Pods, "Teams, and the office each works in"),
        ]),
        ("Who sees what",
        [
            ("What can somebody see, and why?", AccessLinks.Simulator, "Answers “why can’t they see this?”"),
            ("Access review", AdminLinks.AccessReview, "Confirm that what everybody may see is still right"),
            ("Restrictions and exclusions", AccessLinks.Restrictions, "People whom only named staff see, and workers who never see somebody"),
            ("Sign everybody out", AdminLinks.SignEverybodyOut, "After an incident: all sessions end but yours"),
            ("Audit", AuditLinks.Search, "Who did what to whose record"),
        ]),
    ];

    /// <summary>Restricted records opened of late where there was no other supervisor to tell.</summary>
    public int Untold { get; private set; }

    /// <summary>Users whose access is to be confirmed.</summary>
    public int ToConfirm { get; private set; }

    public async Task OnGetAsync() => (Untold, ToConfirm) = (await untold.CountAsync(Actor.Person!.Value, Stop), await reviews.CountDueAsync(Stop));
}
