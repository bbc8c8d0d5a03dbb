using Connect.Platform.Access;

namespace Connect.Modules.MyData;

/// <summary>Addresses of the pages about one's own record.</summary>
public static class MyDataLinks
{
    /// <summary>A service user's own.</summary>
    public const string Mine = "/my-data";

    internal const string Ask = "/my-data/request";

    internal static string Download(Guid request) => $"{Mine}/download/{request}";

    /// <summary>Where a worker goes through a copy before it is given.</summary>
    public static string Review(PersonId person, Guid request) => $"/people/{person}/copies/{request}";

    internal static string ReviewPage(PersonId person, Guid request, Guid page) => $"{Review(person, request)}/{page}";
}
