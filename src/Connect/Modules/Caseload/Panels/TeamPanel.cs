using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload.Panels;

/// <summary>On a person's page: who works with them, who of those is away and who answers meanwhile; last contact, and what each has not read.</summary>
internal sealed class TeamPanel(Workers workers, Cover cover, PersonCards cards, ThreadFigures threads, Reads reads, TimeProvider clock) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 15;

    public string Partial => "/Modules/Caseload/Panels/_Team.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        reads.Of(CaseloadShown.Glance, subject);
        var team = await workers.OfAsync(subject, stop);
        var (now, today) = (clock.UtcNow(), UkTime.Today(clock));
        var away = (await cover.OfAsync([.. team.Select(worker => worker.Id)], today, today, stop)).ToLookup(leave => leave.Worker);
        var deputies = await cards.OfAsync([.. away.SelectMany(leaves => leaves).Select(leave => leave.Deputy).OfType<PersonId>().Distinct()], stop);
        var written = (await threads.All.Where(thread => thread.Person == subject).ToListAsync(stop)).ToLookup(thread => thread.Worker);
        return new Team(
            written.SelectMany(lines => lines).Max(thread => (DateTime?)thread.LastAt), now,
            [
                .. team.Select(worker => new TeamMember(
                    worker, written[worker.Id].Sum(thread => thread.Unread), away[worker.Id].FirstOrDefault() is { } leave ? TeamMember.Away(leave, deputies) : null)),
            ]);
    }
}

/// <summary>Who works with somebody, the officer first.</summary>
internal sealed record Team(DateTime? LastContact, DateTime Now, IReadOnlyList<TeamMember> Members);

/// <param name="AwayWords">While they are away.</param>
internal sealed record TeamMember(PersonCard Worker, int Unread, string? AwayWords)
{
    public static string Away(LeaveCard leave, IReadOnlyDictionary<PersonId, PersonCard> deputies) =>
        $"Away until {UkTimeText.LongDay(leave.LastDay, Platform.Language.English)}. " + (leave.Deputy is { } deputy ? $"{deputies[deputy].Name} answers." : "Nobody answers for them.");
}
