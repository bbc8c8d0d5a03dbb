using System.Globalization;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Audit.Pages;

/// <summary>A person's extract of the audit, for the person and for administrators, who can print it for them.</summary>
[Access(AccessRule.SignedInFull)]
internal sealed class WhoLookedPage(AuditExtract extract, PersonCards cards) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public PersonCard Person { get; private set; } = null!;
    public IReadOnlyList<string> Lines { get; private set; } = [];
    public string? OlderHref { get; private set; }
    public bool IsOwn => Actor.Person == Person.Id;

    /// <summary>An administrator reads English, the person their own language.</summary>
    public Language Language => IsOwn ? Person.Language : Language.English;

    public async Task<IActionResult> OnGetAsync()
    {
        var id = new PersonId(Id);
        if (Actor.Person != id && User.Role() != Role.Administrator) return NotFound();
        if ((await cards.OfAsync([id], Stop)).GetValueOrDefault(id) is not { } person) return NotFound();

        Person = person;
        var (read, before) = await extract.PageAsync(id, Before, Stop);
        var people = await cards.OfAsync([.. read.Select(line => line.By).OfType<PersonId>().Distinct()], Stop);
        Lines = [.. read.Select(line => Words(line, line.By is { } by ? people.GetValueOrDefault(by) : null))];
        if (before is { } older) OlderHref = string.Create(CultureInfo.InvariantCulture, $"{AuditLinks.WhoLooked(id)}?before={older}");
        Looked(AuditShown.Events.Act(AuditKind.Consultation, id) with { Restricted = !IsOwn });
        return Page();
    }

    private string Words(ExtractLine line, PersonCard? by) => AuditTexts.Line(
        Language, $"{UkTimeText.LongDate(line.At, Language)}, {UkTimeText.Clock(line.At, Language)}", by?.Name, line.As, line.Kind, line.Thing);
}
