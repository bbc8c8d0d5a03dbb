using Connect.Platform.Access;
using Connect.Platform.Live;

namespace Connect.Platform.Plugins;

/// <summary>A part of a page that another module brings: the page knows the slot, the module knows what to show.</summary>
public interface IPanel
{
    /// <summary>One of <see cref="PanelSlots"/>.</summary>
    string Slot { get; }

    /// <summary>First to last, lowest first.</summary>
    int Order { get; }

    /// <summary>Path of the partial that shows what was loaded.</summary>
    string Partial { get; }

    /// <summary>What the partial shows, under the actor's sight; null to leave the panel out.</summary>
    /// <param name="subject">Whom the page is about; at home the reader.</param>
    Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop);

    /// <summary>The topic whose change makes the panel old, if it follows one.</summary>
    LiveTopic? Topic(PersonId subject) => null;
}

/// <summary>Where panels stand.</summary>
public static class PanelSlots
{
    /// <summary>What a worker sees first.</summary>
    public const string Home = "home";

    /// <summary>What a service user sees first.</summary>
    public const string MyHome = "my-home";

    /// <summary>What a supporter sees of one person.</summary>
    public const string Supported = "supported";

    /// <summary>A person's own page about their supporters.</summary>
    public const string MySupporters = "my-supporters";

    /// <summary>The staff's page about a person's supporters.</summary>
    public const string Network = "network";
    /// <summary>What a service user reads about themselves, below their details.</summary>
    public const string MyProfile = "my-profile";

    /// <summary>The overview of a person, above the journal.</summary>
    public const string Person = "person";
}
