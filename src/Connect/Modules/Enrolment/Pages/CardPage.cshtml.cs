using Connect.Modules.Authentication;
using Connect.Modules.Conversations;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>A card to keep, large, in the person's own language: how to text, call and come. With a code on it they sign in and choose a PIN.</summary>
[Access(AccessRule.Volunteer), Bilingual]
internal sealed class CardPage(Enrolments enrolments, Workers workers, PodPlaces places, SystemTime system) : EnrolPage(enrolments)
{
    public string Line { get; private set; } = "";
    public PodPlace Place { get; private set; } = null!;
    public string? Code { get; private set; }
    public string Until => UkTimeText.LongDate(system.UtcNow() + PrintFirstCard.Lifetime, Enrolment.Person!.Language);
    public string Address => $"{Request.Host}{SignInLinks.First}";

    public async Task<IActionResult> OnGetAsync(Guid id) => await ShowAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await ShowAsync(id)) return NotFound();

        var made = await Do((PrintFirstCard op) => op.RunAsync(Enrolment.Person!.Id, Actor, Stop));
        if (made.Succeeded) Code = made.Value;
        else ModelState.AddModelError("", Words["CardNoCode"]);
        return Page();
    }

    private async Task<bool> ShowAsync(Guid id)
    {
        if (!await FindAsync(id, finished: true)) return false;

        var person = Enrolment.Person!.Id;
        var officer = (await workers.OfAsync(person, Stop))[0].Id;
        Line = PhoneNumber.ToNational(await Do((Lines lines) => lines.OfAsync(person, officer, Stop)));
        Place = await places.OfAsync(officer, Stop);
        Looked(EnrolmentShown.Card, person);
        return true;
    }
}
