using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Caseload.Pages;

/// <summary>Hands people over to another worker: who, to whom, what becomes of appointments; then what it would do, and one press.</summary>
[Access(AccessRule.Staff)]
internal sealed class HandOverPage(HandingOver handing, PersonCards cards) : ConnectPage
{
    /// <summary>Whose people; by default the reader's own.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    /// <summary>One person, from whose page the reader came.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    /// <summary>The pod that looks after them from now on; none for the one they are in.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Pod { get; set; }

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public AppointmentsThen Then { get; set; }

    [BindProperty]
    public string Note { get; set; } = "";

    public HandingOverForm Form { get; private set; } = null!;

    /// <summary>What it would do, once everything is chosen.</summary>
    public HandingOverCheck? Check { get; private set; }

    public static IReadOnlyList<Choice> Thens { get; } =
    [
        new(nameof(AppointmentsThen.Keep), "They stay with the worker now"),
        new(nameof(AppointmentsThen.Move), "They move to the new worker", "Where the new worker has the same time free. You see which before you confirm."),
        new(nameof(AppointmentsThen.Ask), "They stay, and the person is asked", "The text asks whether they would rather see the new worker."),
    ];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is { } nowhere) return nowhere;

        if (Person is { } one) People = [one];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is { } nowhere) return nowhere;
        if (!IsWhole()) return Page();

        Check = await handing.CheckAsync(Form, Wish(), Actor, Stop);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (await FindAsync() is { } nowhere) return nowhere;
        if (!IsWhole()) return Page();

        var done = await Do((Reallocate op) => op.RunAsync(Wish(), Actor, Stop));
        if (done.Succeeded) return Redirect(CaseloadLinks.Batch(done.Value));

        ModelState.AddModelError(nameof(To), Words(done.Problem!, (await cards.OfAsync(new PersonId(To!.Value), Stop)).FirstName));
        return Page();
    }

    private async Task<IActionResult?> FindAsync()
    {
        if (await handing.FormAsync(From, Person, Pod, Actor, Stop) is not { } form) return NotFound();

        (Form, From) = (form, form.From.Id.Value);
        Looked(PersonShown.Name, form.People.Select(person => person.Id));
        return null;
    }

    private bool IsWhole()
    {
        Note ??= "";
        People = [.. People.Where(id => Form.People.Any(person => person.Id.Value == id)).Distinct()];
        if (People.Count == 0) ModelState.AddModelError(nameof(People), "Select who is handed over");
        if (Form.Workers.All(load => load.Worker.Id.Value != To)) ModelState.AddModelError(nameof(To), "Select who takes over");
        if (Note.Length > CaseloadProblems.LongestNote) ModelState.AddModelError(nameof(Note), $"Note must be {CaseloadProblems.LongestNote} characters or fewer");
        return ModelState.IsValid;
    }

    private ReallocationWish Wish() => new([.. People.Select(id => new PersonId(id))], Form.From.Id, new(To!.Value), Pod is { } pod ? new PodId(pod) : null, Then, Note);

    private static string Words(Problem problem, string name) =>
        problem == PodProblems.WouldNotSee ? $"{name} cannot take over everybody you chose. Choose fewer people or somebody else, or ask an administrator. Nothing was changed"
        : problem == PodProblems.AlreadyChanged ? "Somebody else has handed over one of them meanwhile. Nothing was changed: look at the list again"
        : "This cannot be done any more. Nothing was changed: look at the list again";
}
