using System.Globalization;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Supporting.Pages;

/// <summary>What a supporter told the team in confidence, for the team.</summary>
[Access(AccessRule.Staff)]
internal sealed class ConfidencePage(Supporters supporters, SupportThreads threads, PersonCards cards, ConnectDb db) : ConnectPage
{
    [BindProperty]
    public string Body { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public PersonCard Person { get; private set; } = null!;
    public SupportCard Card { get; private set; } = null!;
    public IReadOnlyList<ConfidenceLine> Lines { get; private set; } = [];
    public string? OlderHref { get; private set; }
    public string Address => SupportingLinks.Confidence(Person.Id, Card.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid link) => await ShowAsync(new(id), new(link)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid link)
    {
        if (!await ShowAsync(new(id), new(link))) return NotFound();

        var problem = await DoOnce((AnswerSupporter op) => op.RunAsync(new(link), Body ?? "", Actor, Stop));
        if (problem is null) return Redirect(Address);
        if (problem == SupportingProblems.Unknown) return NotFound();

        ModelState.AddModelError(nameof(Body), problem == SupportingProblems.Empty ? "Enter a message" : "Message is too long for a text. Make it shorter");
        return Page();
    }

    private async Task<bool> ShowAsync(PersonId person, SupportId link)
    {
        if (!await db.MayAsync(Actor, AccessAction.See, Thing.Confidence, person, Stop)) return false;
        if (await supporters.OneAsync(link, Actor, Stop) is not { } card || card.Person != person) return false;

        (Card, Person) = (card, await cards.OfAsync(person, Stop));
        var lines = await threads.ConfidenceAsync(link, Before, Actor, Stop);
        var authors = await cards.OfAsync([.. lines.Rows.Select(line => line.By).Distinct()], Stop);
        Lines = [.. lines.Rows.Reverse().Select(line => new ConfidenceLine(
            line.By != card.Supporter, line.By == card.Supporter ? card.Name : authors[line.By].Name, line.At, line.Body, line.MayBeAnother))];
        if (lines.HasMore) OlderHref = string.Create(CultureInfo.InvariantCulture, $"{Address}?before={lines.Rows[^1].Seq}");
        Looked(SupportingShown.Confidence.Act(AuditKind.Consultation, person, link.Value) with { Restricted = true });
        if (Before is null && lines.Rows is [var newest, ..]) await Do((ReadSupport op) => op.RunAsync(link, newest.Seq, Actor, Stop));
        return true;
    }
}

internal sealed record ConfidenceLine(bool IsSent, string Sender, DateTime At, string Body, bool MayBeAnother);
