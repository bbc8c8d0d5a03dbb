using System.Security.Claims;

namespace Connect.Platform.Web;

/// <summary>A link in the frame around every page, brought by a module and registered as this interface.</summary>
public interface INavigationLink
{
    NavigationPlace Place { get; }

    /// <summary>Left to right, lowest first.</summary>
    int Order { get; }

    string Text { get; }

    string Href { get; }

    /// <summary>Whether this reader gets the link. By default anybody signed in.</summary>
    bool IsFor(ClaimsPrincipal reader) => reader.Identity is { IsAuthenticated: true };

    /// <summary>What waits behind the link, for its badge.</summary>
    ValueTask<Waiting> WaitingAsync(ClaimsPrincipal reader, CancellationToken stop) => new(Waiting.Nothing);
}

/// <summary>Where in the frame a link stands.</summary>
public enum NavigationPlace
{
    /// <summary>The service navigation of service users, supporters and the public.</summary>
    Person,

    /// <summary>The primary navigation of staff.</summary>
    Staff,

    /// <summary>The foot of every page, the same for everybody.</summary>
    Footer,
}

/// <summary>A number and what it counts, such as 3 "unread messages".</summary>
public readonly record struct Waiting(int Count, string What)
{
    public static readonly Waiting Nothing = new(0, "");

    /// <summary>All of it under one number: 5 "waiting: 3 unread conversations, 2 unread notifications".</summary>
    public static Waiting Together(IEnumerable<Waiting> each)
    {
        var some = each.Where(one => one.Count > 0).ToList();
        return new(some.Sum(one => one.Count), $"waiting: {string.Join(", ", some.Select(one => $"{one.Count} {one.What}"))}");
    }
}
