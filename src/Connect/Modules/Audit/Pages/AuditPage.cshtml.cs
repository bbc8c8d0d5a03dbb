using System.Globalization;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Audit.Pages;

/// <summary>Searching the audit. Each search is itself logged, and restricted: it may be an inquiry.</summary>
[Access(AccessRule.Administrator)]
internal sealed class AuditPage(AuditSearch search, AuditLines lines, PersonCards cards) : ConnectPage
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static readonly IReadOnlyList<Choice> Kinds = [new("", "All six"), .. Enum.GetValues<AuditKind>().Select(kind => new Choice(kind.ToString(), kind.ToString()))];

    /// <summary>Whose record, by full name.</summary>
    [BindProperty(SupportsGet = true)]
    public string Person { get; set; } = "";

    /// <summary>Who did it, by full name.</summary>
    [BindProperty(SupportsGet = true)]
    public string By { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>First and last day, in London.</summary>
    [BindProperty(SupportsGet = true)]
    public string From { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Until { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];
    public string? OlderHref { get; private set; }

    /// <summary>The people of that name, for their extracts.</summary>
    public IReadOnlyList<PersonId> Found { get; private set; } = [];

    public string ExportHref => Href("&handler=export");

    public async Task OnGetAsync()
    {
        if (await QuestionAsync() is not { } question) return;

        Found = question.People ?? [];
        var page = await search.PageAsync(question, Before, Stop);
        Lines = await lines.OfAsync(page.Rows, Stop);
        if (page.HasMore) OlderHref = Href(string.Create(CultureInfo.InvariantCulture, $"&before={page.Rows[^1].Seq}"));
        Looked(AuditShown.Events.Act(AuditKind.Consultation, Found.Union(Lines.SelectMany(line => line.Named))) with { Restricted = true });
    }

    public async Task<IActionResult> OnGetExportAsync()
    {
        if (await QuestionAsync() is not { } question) return Page();

        Looked(AuditShown.Events.Act(AuditKind.Disclosure, question.People ?? []) with { Restricted = true, Recipient = AuditShown.Exporter, Channel = AuditShown.File });
        return new AuditCsv(search, lines, question, Actor);
    }

    // Null when there is something to mend.
    private async Task<AuditQuestion?> QuestionAsync()
    {
        var question = new AuditQuestion(
            await NamedAsync(nameof(Person), Person), await NamedAsync(nameof(By), By),
            Enum.TryParse<AuditKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
            Day(nameof(From), From) is { } from ? UkTime.ToUtc(from) : null,
            Day(nameof(Until), Until) is { } until ? UkTime.ToUtc(until.AddDays(1)) : null);
        return ModelState.IsValid ? question : null;
    }

    private async Task<IReadOnlyList<PersonId>?> NamedAsync(string field, string typed)
    {
        var name = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0) return null;

        var found = await cards.All.Where(card => card.FirstName + " " + card.LastName == name || card.LegalFirstName + " " + card.LastName == name).Select(card => card.Id).ToListAsync(Stop);
        if (found.Count == 0) ModelState.AddModelError(field, "Nobody on record has this name. Enter first and last name as they are on record");
        return found;
    }

    private DateTime? Day(string field, string typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (DateTime.TryParse(typed, British, DateTimeStyles.None, out var day)) return day.Date;

        ModelState.AddModelError(field, "Date must be a real date, such as 27/3/2027");
        return null;
    }

    private string Href(string more) =>
        $"{AuditLinks.Search}?person={Uri.EscapeDataString(Person)}&by={Uri.EscapeDataString(By)}&kind={Uri.EscapeDataString(Kind)}&from={Uri.EscapeDataString(From)}&until={Uri.EscapeDataString(Until)}{more}";
}
