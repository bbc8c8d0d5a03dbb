using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Passwords;
using Connect.Modules.Invitations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>A member of staff who has not followed their invitation.</summary>
/// <param name="Pods">Their names, with commas.</param>
internal sealed record InvitedUser(PersonCard Person, string Email, string Pods, DateTime EndsAt, bool IsOver, string? By);

/// <summary>Who was invited and has not come: staff by name, to send it again or cancel it; of supporters how many in which pod, and nobody's name.</summary>
[Access(AccessRule.Administrator)]
internal sealed class InvitationsPage(SignInInvitations invitations, InvitationCounts counts, PersonCards cards, PodList pods) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<InvitedUser> Lines { get; private set; } = [];
    public IReadOnlyList<(PodOverview Pod, InvitationCount Count)> Supporters { get; private set; } = [];
    public int Total { get; private set; }
    public int Pages => (Total + SignInInvitations.PageSize - 1) / SignInInvitations.PageSize;

    public async Task OnGetAsync()
    {
        Number = Math.Clamp(Number, 1, 100_000);
        (var found, Total) = await invitations.PageAsync(Number, Stop);
        var people = found.Select(one => one.Person).ToList();
        var named = await cards.OfAsync([.. people.Concat(found.Select(one => one.By).OfType<PersonId>()).Distinct()], Stop);
        var places = await pods.NamesAsync(people, Stop);
        Lines = [.. found.Select(one => new InvitedUser(
            named[one.Person], one.Email, string.Join(", ", places[one.Person]), one.EndsAt, one.IsOver, one.By is { } by ? named[by].Name : null))];
        Looked(AdminShown.User, people);
        await CountAsync();
    }

    public async Task<IActionResult> OnPostResendAsync(Guid person)
    {
        var sent = await invitations.AddressAsync(new(person), Stop) is { } address
            ? await Do((InviteToSignIn op) => op.RunAsync(new(person), address, Actor, Stop))
            : AccountProblems.Unknown;
        return Back(sent, "A new link is on its way. The earlier one opens nothing any more");
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid person) =>
        Back(await Do((CancelInviteToSignIn op) => op.RunAsync(new(person), Actor, Stop)), "The invitation is cancelled. Its link opens nothing any more");

    private RedirectResult Back(Outcome<PersonId> outcome, string done)
    {
        this.Say(outcome.Succeeded ? done : "It was followed or cancelled meanwhile");
        return Redirect($"{AdminLinks.Invitations}?number={Math.Max(Number, 1)}");
    }

    private async Task CountAsync()
    {
        var counted = (await counts.OpenAsync(Stop)).ToDictionary(count => count.Pod);
        Supporters = counted.Count == 0 ? [] : [.. (await pods.AllAsync(Stop)).Where(pod => counted.ContainsKey(pod.Id)).Select(pod => (pod, counted[pod.Id]))];
    }
}
