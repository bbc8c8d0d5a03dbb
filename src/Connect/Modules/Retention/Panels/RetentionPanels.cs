using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Plugins;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Retention.Panels;

/// <summary>On a person's page, for those who decide about it: whether a legal hold lasts.</summary>
internal sealed class RetentionPanel(ConnectDb db, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 70;

    public string Partial => "/Modules/Retention/Panels/_Retention.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        if (!await db.MayAsync(actor, AccessAction.Manage, Thing.Retention, subject, stop)) return null;

        reads.Of(RetentionShown.Counts, subject);
        return new RetentionView(subject, await db.Set<LegalHold>().AnyAsync(hold => hold.Person == subject && hold.EndedAt == null, stop));
    }
}

internal sealed record RetentionView(PersonId Person, bool IsHeld);

/// <summary>Among a service user's details: the way to ask for erasure.</summary>
internal sealed class MyErasurePanel(Reads reads) : IPanel
{
    public string Slot => PanelSlots.MyProfile;

    public int Order => 20;

    public string Partial => "/Modules/Retention/Panels/_MyErasure.cshtml";

    public Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        reads.Of(RetentionShown.Counts, subject);
        return Task.FromResult<object?>(subject);
    }
}
