using Connect.Modules.Caseload;
using Connect.Modules.Conversations;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Caseload;

/// <summary>Hands people over as a worker does on a page, and says where they are then.</summary>
internal static class Handing
{
    public static Task<Outcome<Guid>> HandOverAsync(
        this ConnectApp app, PersonId person, PersonId from, PersonId to, AppointmentsThen then = AppointmentsThen.Keep, PodId? pod = null, string note = "", Actor? by = null) =>
        app.DoAsync((Reallocate op) => op.RunAsync(new([person], from, to, pod, then, note), by ?? Actor.Of(from), CancellationToken.None));

    public static Task<CarriedCounts> CarriedAsync(this ConnectApp app, PersonId person) =>
        app.AskAsync((Carried carried) => carried.OfAsync(person, CancellationToken.None));

    public static Task<List<ConversationThread>> ThreadsAsync(this ConnectApp app, PersonId person) =>
        app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().Where(thread => thread.Person == person).ToListAsync());

    public static async Task<List<PersonId>> WorkersAsync(this ConnectApp app, PersonId person) =>
        [.. (await app.AskAsync((Workers workers) => workers.OfAsync(person, CancellationToken.None))).Select(card => card.Id)];

    public static Task<bool> SeesAsync(this ConnectApp app, PersonId viewer, PersonId person) =>
        app.AskAsync((ConnectDb db) => db.MayAsync(Actor.Of(viewer), AccessAction.See, Thing.Person, person, CancellationToken.None));
}
