using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Profile;

/// <summary>What a worker tells the people they work with, in their own words.</summary>
internal sealed class WorkerProfile
{
    public required PersonId Worker { get; init; }
    public string RoleWords { get; set; } = "";
    public string Hours { get; set; } = "";
    public string Languages { get; set; } = "";
    public string HowIWork { get; set; } = "";
}

/// <summary>A worker as their service users see them.</summary>
public sealed record WorkerCard(PersonCard Worker, string RoleWords, PodPlace Place, string Hours, string Languages, string HowIWork);

/// <summary>Reads what workers tell. Whoever shows it has asked sight.</summary>
public sealed class WorkerProfiles(ConnectDb db, Workers workers, PodPlaces places, PersonCards cards)
{
    /// <summary>A person's workers, the officer first.</summary>
    public async Task<IReadOnlyList<WorkerCard>> OfPersonAsync(PersonId person, CancellationToken stop)
    {
        var team = new List<WorkerCard>();
        foreach (var worker in await workers.OfAsync(person, stop)) team.Add(await CardAsync(worker, stop));
        return team;
    }

    public async Task<WorkerCard> OfAsync(PersonId worker, CancellationToken stop) => await CardAsync(await cards.OfAsync(worker, stop), stop);

    private async Task<WorkerCard> CardAsync(PersonCard worker, CancellationToken stop)
    {
        var told = await db.Set<WorkerProfile>().FirstOrDefaultAsync(profile => profile.Worker == worker.Id, stop);
        return new(worker, told?.RoleWords ?? "", await places.OfAsync(worker.Id, stop), told?.Hours ?? "", told?.Languages ?? "", told?.HowIWork ?? "");
    }
}

/// <summary>A worker writes what they tell the people they work with.</summary>
public sealed class WriteWorkerProfile(ConnectDb db, AuditTrail audit)
{
    public const int LongestLine = 100, LongestText = 600;

    public async Task<Outcome<PersonId>> RunAsync(string roleWords, string hours, string languages, string howIWork, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } worker) return ProfileProblems.Unknown;
        if (new[] { roleWords, hours, languages }.Any(line => line.Length > LongestLine) || howIWork.Length > LongestText) return ProfileProblems.TooLong;

        var profile = await db.Set<WorkerProfile>().FirstOrDefaultAsync(known => known.Worker == worker, stop);
        if (profile is null) db.Add(profile = new() { Worker = worker });
        (profile.RoleWords, profile.Hours, profile.Languages, profile.HowIWork) = (roleWords.Trim(), hours.Trim(), languages.Trim(), howIWork.Trim());
        audit.Record(ProfileShown.Worker.Act(AuditKind.Alteration, worker), by);
        return worker;
    }
}
