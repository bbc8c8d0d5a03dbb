using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Staff say whose a number is, and change it: having seen the phone, or by a code that the new number received.</summary>
[Access(AccessRule.Staff)]
internal sealed class NumberPage(ConnectDb db, PersonCards cards) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Ways = [new("code", "Send it a code that they read out"), new("seen", "I saw the phone, or know the voice")];

    public static readonly IReadOnlyList<Choice> Uses =
    [
        new(nameof(PhoneUse.Own), "Only them"), new(nameof(PhoneUse.Shared), "Others too, and that is fine"),
        new(nameof(PhoneUse.SharedNotSafe), "Others too, who must not see what texts say", "Texts then say only that there is something to read. The rest needs the PIN."),
    ];

    [BindProperty]
    public string Mobile { get; set; } = "";

    [BindProperty]
    public string How { get; set; } = "";

    /// <summary>The old number is not told.</summary>
    [BindProperty]
    public bool Silent { get; set; }

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Use { get; set; } = "";

    public static readonly IReadOnlyList<Choice> Silence = [new("true", "Do not text the old number: it is not safe, or somebody else has it")];

    public PersonCard Person { get; private set; } = null!;
    public bool CodeSent { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        Use = Person.PhoneUse.ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (PhoneNumber.ToE164(Mobile) is not { } number || !PhoneNumber.IsMobile(number)) ModelState.AddModelError(nameof(Mobile), "Enter a mobile number, like 07700 900 982");
        if (How is not ("code" or "seen")) ModelState.AddModelError(nameof(How), "Select how you know that it is theirs");
        if (!ModelState.IsValid) return Page();

        var to = PhoneNumber.ToE164(Mobile)!;
        if (How == "seen")
        {
            await Do((ChangeNumberFor op) => op.SeenAsync(Person.Id, to, tellsOld: !Silent, Actor, Stop));
            return Changed();
        }

        CodeSent = (await Do((SendNumberCode op) => op.RunAsync(Person.Id, to, Actor, Stop))).Succeeded;
        if (!CodeSent) ModelState.AddModelError(nameof(Mobile), "Wait 15 minutes before you send another code");
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (await Do((ChangeNumberFor op) => op.ByCodeAsync(Person.Id, Code, tellsOld: !Silent, Actor, Stop)) is not null) return Changed();

        CodeSent = true;
        ModelState.AddModelError(nameof(Code), "That is not the code, or it is too old");
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        await Do((ChangeNumberFor op) => op.ConfirmAsync(Person.Id, Actor, Stop));
        this.Say("The number is proved");
        return Redirect(PersonLinks.Number(Person.Id));
    }

    public async Task<IActionResult> OnPostTakeAwayAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        await Do((ChangeNumberFor op) => op.TakeAwayAsync(Person.Id, Actor, Stop));
        this.Say("The number is taken off the record");
        return Redirect(PersonLinks.Number(Person.Id));
    }

    public async Task<IActionResult> OnPostUseAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (!Enum.TryParse<PhoneUse>(Use, out var use) || !Enum.IsDefined(use))
        {
            ModelState.AddModelError(nameof(Use), "Select who uses the phone");
            return Page();
        }

        await Do((ChangeNumberFor op) => op.SayUseAsync(Person.Id, use, Actor, Stop));
        this.Say("Saved");
        return Redirect(PersonLinks.Number(Person.Id));
    }

    public static string UseWords(PersonCard person) => (person.PhoneUse, person.Phone) switch
    {
        (PhoneUse.Own, _) => "Their own",
        (PhoneUse.Shared, _) => "Shared, and that is fine",
        (PhoneUse.SharedNotSafe, null) => "It is not safe to text them. Agree another way.",
        (PhoneUse.SharedNotSafe, _) => "Shared, and others must not see what texts say",
        _ => "No phone: a card and a PIN",
    };

    private RedirectResult Changed()
    {
        this.Say("The number is changed");
        return Redirect(PersonLinks.Number(Person.Id));
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Manage, Thing.Enrolment, new(id), Stop)) return false;

        Person = await cards.OfAsync(new PersonId(id), Stop);
        Looked(EnrolmentShown.Number, Person.Id);
        return Person.Role == Role.ServiceUser;
    }
}
