using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Importing.Checking;

/// <summary>Somebody who signs in with an address.</summary>
internal sealed record Colleague(PersonCard Card, IReadOnlyCollection<PodId> Pods);

/// <summary>The pods that there are, and who signs in with which address.</summary>
internal sealed class Workplaces(PodList pods, PodMembers members, AccountCards accounts, PersonCards cards)
{
    /// <summary>Open pods, by name and by "name (office)", in small letters. One name can be several pods'.</summary>
    public async Task<ILookup<string, PodId>> PodsAsync(CancellationToken stop) =>
        (await pods.AllAsync(stop)).Where(pod => pod.IsOpen)
            .SelectMany(pod => new[] { (pod.Name, pod.Id), (Name: $"{pod.Name} ({pod.OfficeName})", pod.Id) })
            .ToLookup(pair => pair.Name, pair => pair.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those who sign in by email, by address.</summary>
    public async Task<IReadOnlyDictionary<string, Colleague>> ColleaguesAsync(CancellationToken stop)
    {
        var all = await (from account in accounts.All
                         where account.Email != ""
                         join card in cards.All on account.Person equals card.Id
                         select new { account.Email, Card = card }).ToListAsync(stop);
        var places = await members.PlacesAsync(stop);
        return all.DistinctBy(one => one.Email, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(one => one.Email, one => new Colleague(one.Card, [.. places[one.Card.Id]]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The pod that a cell means; null once it has said why it is none.</summary>
    public static PodId? Pod(CellReader row, string column, string typed, ILookup<string, PodId> pods)
    {
        var found = pods[typed].ToList();
        if (found is [var one]) return one;

        row.Wrong(column, typed.Length == 0 ? "Enter the name of a pod"
            : found.Count == 0 ? $"There is no open pod “{typed}”. Enter its name as it stands under Pods"
            : $"Several pods are called “{typed}”. Write the office too, such as {typed} (Mill Lane)");
        return null;
    }
}
