using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>Everybody who works with Connect, by name.</summary>
[Access(AccessRule.Administrator)]
internal sealed class UsersPage(UserList users) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public UserState State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public static readonly IReadOnlyList<Choice> States =
    [
        new(nameof(UserState.All), "All"), new(nameof(UserState.NotYet), "Invited, or not invited yet"),
        new(nameof(UserState.Suspended), "Suspended, or not used"), new(nameof(UserState.Locked), "Locked"),
    ];

    public IReadOnlyList<UserLine> Lines { get; private set; } = [];
    public int Total { get; private set; }
    public int Pages => (Total + UserList.PageSize - 1) / UserList.PageSize;

    // {0} is the paging's own: what was typed must not bring another.
    public string PageHref => $"{AdminLinks.Users}?search={Uri.EscapeDataString(Search)}&state={State}&number={{0}}";

    public async Task OnGetAsync()
    {
        Search ??= "";
        Number = Math.Clamp(Number, 1, 100_000);
        (Lines, Total) = await users.PageAsync(Search, State, Number, Stop);
        Looked(AdminShown.User, Lines.Select(line => line.Person.Id));
    }
}
