using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Passwords;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>One user: what they are, how they sign in, which pods they are in; invites, suspends and restores them; leads to another name and another role.</summary>
[Access(AccessRule.Administrator)]
internal sealed class UserPage(UserList users, PodList pods) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public Guid Pod { get; set; }

    public UserLine Subject { get; private set; } = null!;
    public IReadOnlyList<PodOverview> Pods { get; private set; } = [];
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public bool IsMe => Actor.Person == Self;
    public bool MayJoin => Subject.Person.Role.IsStaff();

    public string StateWords => Subject.Account switch
    {
        null => "They cannot sign in yet",
        { Stopped: AccountStop.Suspended } => "Suspended",
        { Stopped: not null } => "Not used for 30 days, so it opens nothing",
        { HasPassword: false, Email: "" } => "They cannot sign in yet",
        { HasPassword: false } => "Invited; they have not chosen a password yet",
        { IsLocked: true } => "Locked after too many wrong tries",
        _ => "They can sign in",
    };

    private PersonId Self => new(Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await ReadAsync()) return NotFound();

        Email = Subject.Account?.Email ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync()
    {
        if (!await ReadAsync()) return NotFound();

        var invited = await Do((InviteToSignIn op) => op.RunAsync(Self, Email ?? "", Actor, Stop));
        if (invited.Succeeded) return Back($"A link is on its way to {Email}");
        ModelState.AddModelError(nameof(Email), InviteWords(invited.Problem!));
        return Page();
    }

    public async Task<IActionResult> OnPostSuspendAsync()
    {
        if (!await ReadAsync()) return NotFound();
        var suspended = await Do((SuspendAccount op) => op.RunAsync(Self, Actor, Stop));
        if (suspended.Problem == AccountProblems.LastAdministrator) return await SorryAsync("", ChangeRoleCheckPage.OnlyAdministrator(Subject.Person));
        return suspended.Succeeded ? Back($"{Subject.Person.FirstName} is suspended", $"{AdminLinks.User(Self)}?handler=undo") : NotFound();
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await ReadAsync()) return NotFound();
        var restored = await Do((RestoreAccount op) => op.RunAsync(Self, Actor, Stop));
        return restored.Succeeded ? Back($"{Subject.Person.FirstName} can sign in again") : NotFound();
    }

    public async Task<IActionResult> OnPostJoinAsync()
    {
        if (!await ReadAsync()) return NotFound();
        var joined = await Do((JoinPod op) => op.RunAsync(new(Pod), Self, Actor, Stop));
        return joined.Succeeded ? Back($"{Subject.Person.FirstName} is in the pod") : await SorryAsync(nameof(Pod), "They are in it already, or it is closed. Choose another");
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        if (!await ReadAsync()) return NotFound();
        var left = await Do((LeavePod op) => op.RunAsync(new(Pod), Self, Actor, Stop));
        return left.Succeeded ? Back($"{Subject.Person.FirstName} is out of the pod. Whoever they worked with waits to be handed over") : await SorryAsync(nameof(Pod), "They are not in it any more");
    }

    private static string InviteWords(Problem problem) =>
        problem == AccountProblems.AddressTaken ? "Somebody else signs in with this address. Enter another"
        : problem == AccountProblems.HasPassword ? "They have chosen a password already. If they forgot it, they ask for a link on the sign-in page"
        : "Enter an email address, such as name@example.org";

    private async Task<bool> ReadAsync()
    {
        if (await users.FindAsync(Self, Stop) is not { } found) return false;

        Subject = found;
        Pods = await pods.OfAsync(Self, Stop);
        Others = [.. (await pods.AllAsync(Stop)).Where(pod => pod.IsOpen && Pods.All(own => own.Id != pod.Id)).Select(pod => new Choice(pod.Id.ToString(), $"{pod.Name}, {pod.OfficeName}"))];
        Looked(AdminShown.User, Self);
        return true;
    }

    private Task<IActionResult> SorryAsync(string field, string words)
    {
        ModelState.AddModelError(field, words);
        return Task.FromResult<IActionResult>(Page());
    }

    private RedirectResult Back(string words, string? undo = null)
    {
        this.Say(words, undo);
        return Redirect(AdminLinks.User(Self));
    }
}
