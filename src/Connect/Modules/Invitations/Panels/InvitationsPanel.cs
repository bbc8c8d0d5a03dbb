using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;

namespace Connect.Modules.Invitations.Panels;

/// <summary>Who was invited and has not answered, for the person.</summary>
internal sealed class MyInvitationsPanel(InvitationsOf invitations, Reads reads) : IPanel
{
    public string Slot => PanelSlots.MySupporters;

    public int Order => 10;

    public string Partial => "/Modules/Invitations/Panels/_Invitations.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        reads.Of(InvitationShown.Whole, subject);
        return await invitations.OpenAsync(subject, actor, stop) is { Count: > 0 } open ? new Invited(open, InvitationLinks.Mine) : null;
    }
}

/// <inheritdoc cref="MyInvitationsPanel"/>
/// <remarks>For staff, in English.</remarks>
internal sealed class InvitationsPanel(InvitationsOf invitations, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Network;

    public int Order => 10;

    public string Partial => "/Modules/Invitations/Panels/_Invitations.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        reads.Of(InvitationShown.Whole, subject);
        return await invitations.OpenAsync(subject, actor, stop) is { Count: > 0 } open ? new Invited(open, InvitationLinks.OfPerson(subject)) : null;
    }
}

/// <param name="Address">Where sending again and taking back is asked for.</param>
internal sealed record Invited(IReadOnlyList<InvitationCard> Open, string Address);
