using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Tests.Walls;

/// <summary>Somebody who asks: signed in once, and asking with that session from then on. Nobody has neither person nor role.</summary>
internal sealed record Viewer(string Name, PersonId? Person, Role? Role, bool IsFull, string? Pod, HttpClient Client)
{
    /// <summary>Whether they have an account with a password, as the cast's staff have.</summary>
    public bool HasPassword { get; init; }

    public IEnumerable<string> Cookies => Client.DefaultRequestHeaders.TryGetValues("Cookie", out var cookies) ? cookies : [];

    public override string ToString() => Name;
}

/// <summary>How somebody whom pages are about stands to the pods.</summary>
internal enum Standing
{
    /// <summary>Looked after by the pod, like any other.</summary>
    InPod,

    /// <summary>Only Priya is named.</summary>
    Restricted,

    /// <summary>Every asking worker of the pod is excluded.</summary>
    Excluded,

    /// <summary>Restricted, and some have broken the glass.</summary>
    Glass,
    Staff,
    Absent,
}

/// <summary>Somebody whom pages are about.</summary>
internal sealed record Subject(string Name, PersonId Person, string? Pod, Standing Standing)
{
    /// <summary>Who broke the glass.</summary>
    public IReadOnlyCollection<PersonId> OpenedBy { get; init; } = [];

    /// <summary>Who supports them, with all that can be opened open.</summary>
    public HashSet<PersonId> SupportedBy { get; } = [];

    /// <summary>The volunteer who enrolled them a moment ago.</summary>
    public PersonId? EnrolledBy { get; init; }

    /// <summary>Ids of what there is about them, by the kind that <see cref="Samples"/> names.</summary>
    public Dictionary<string, string> Ids { get; } = [];

    /// <summary>How somebody stands to them, by the story and not by what the database says: that is what is being tried.</summary>
    public IReadOnlyList<Relation> To(Viewer viewer)
    {
        var relations = new List<Relation>();
        if (viewer.Role == Role.Administrator) relations.Add(Relation.Organisation);
        if (viewer.Person is not { } asks) return relations;
        if (asks == Person) relations.Add(Relation.Own);
        else if (viewer.Pod is not null && viewer.Pod == Pod) relations.AddRange(InOnePod(viewer));
        if (SupportedBy.Contains(asks)) relations.AddRange(OfASupporter);
        if (asks == EnrolledBy) relations.Add(Relation.Enrolling);
        return relations;
    }

    // A restriction leaves a supporter the first name.
    private Relation[] OfASupporter => Standing == Standing.InPod ? [Relation.Network, Relation.NetworkAppointment, Relation.NetworkMessages, Relation.NetworkNotes] : [Relation.Network];

    private IEnumerable<Relation> InOnePod(Viewer viewer) => (viewer.Role?.IsStaff(), Standing) switch
    {
        (true, Standing.InPod or Standing.Staff) => [Relation.Pod],
        (true, Standing.Restricted) => [Relation.Restricted],
        (true, Standing.Glass) => OpenedBy.Contains(viewer.Person!.Value) ? [Relation.Restricted, Relation.BreakGlass] : [Relation.Restricted],
        (false, Standing.Staff) when viewer.Role == Role.ServiceUser => [Relation.Team],
        _ => [],
    };
}
