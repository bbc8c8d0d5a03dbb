using Connect.Modules.Authentication.Pins;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>A worker makes and prints somebody's sign-in card, in their language. The code is in this answer alone.</summary>
[Access(AccessRule.Staff)]
internal sealed class CardPage(ConnectDb db, PersonCards cards, PodPlaces places, SystemTime clock) : ConnectPage
{
    [BindProperty]
    public DateInput Born { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;
    public string? Code { get; private set; }

    /// <summary>Where they text their officer; null while they have none.</summary>
    public string? Line { get; private set; }

    public PodPlace Place { get; private set; } = null!;
    public bool OnHold => NewNumber.IsOnHold(Person, clock.UtcNow());
    public string Address => $"{Request.Host}{SignInLinks.First}";
    public string Until => UkTimeText.LongDate(clock.UtcNow() + MakeSignInCard.Lifetime, Person.Language);

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (Person.DateOfBirth is null)
        {
            if (Born.Read(ModelState, nameof(Born), "date of birth") is not { } date) return Page();
            await Do((SetDateOfBirth op) => op.RunAsync(Person.Id, date, Actor, Stop));
        }

        var made = await Do((MakeSignInCard op) => op.RunAsync(Person.Id, Actor, Stop));
        if (made.Succeeded) await ShowAsync(MakeSignInCard.Printed(made.Value));
        return Page();
    }

    private async Task ShowAsync(string code)
    {
        Code = code;
        Place = await places.OfAsync(Person.Id, Stop);
        if (await Do((IOfficerLine line) => line.OfAsync(Person.Id, Stop)) is { } number) Line = PhoneNumber.ToNational(number);
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Change, Thing.Account, new(id), Stop)) return false;

        Person = await cards.OfAsync(new PersonId(id), Stop);
        Looked(SignInShown.Card, Person.Id);
        return Person.Role.SignsInByText();
    }
}
