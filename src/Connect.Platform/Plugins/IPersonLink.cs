using Connect.Platform.Access;

namespace Connect.Platform.Plugins;

/// <summary>A page about one person that a module brings: a link under the person's name, on every such page.</summary>
public interface IPersonLink
{
    /// <summary>Left to right, lowest first.</summary>
    int Order { get; }

    string Text { get; }

    /// <summary>Whoever opened a restricted record for an hour reads it and does not find this page.</summary>
    bool IsForItsTeam { get; }

    string Href(PersonId person);
}

/// <inheritdoc cref="IPersonLink"/>
public sealed class PersonLink(int order, string text, Func<PersonId, string> href) : IPersonLink
{
    public int Order => order;

    public string Text => text;

    public bool IsForItsTeam { get; init; }

    public string Href(PersonId person) => href(person);
}
