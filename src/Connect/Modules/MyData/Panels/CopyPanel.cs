using Connect.Modules.MyData.Copies;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;

namespace Connect.Modules.MyData.Panels;

/// <summary>On a person's page: a copy of their record that they wait for.</summary>
internal sealed class CopyPanel(CopiesOf copies, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 55;

    public string Partial => "/Modules/MyData/Panels/_Copy.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var waiting = (await copies.AllAsync(subject, actor, stop)).FirstOrDefault(copy => copy.State is CopyState.Gathering or CopyState.ForReview or CopyState.Making);
        if (waiting is not null) reads.Of(MyDataShown.Request, subject, waiting.Id);
        return waiting;
    }
}

/// <summary>Among a service user's details: the way to a copy of everything.</summary>
internal sealed class MyDataPanel(Reads reads) : IPanel
{
    public string Slot => PanelSlots.MyProfile;

    public int Order => 10;

    public string Partial => "/Modules/MyData/Panels/_MyData.cshtml";

    public Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        reads.Of(MyDataShown.Request, subject);
        return Task.FromResult<object?>(subject);
    }
}
