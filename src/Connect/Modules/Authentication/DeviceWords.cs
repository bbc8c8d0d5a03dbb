namespace Connect.Modules.Authentication;

/// <summary>A browser as people would name it, from what it says of itself. Never trusted for anything.</summary>
internal static class DeviceWords
{
    // The first that fits: Edge calls itself Chrome too, and Chrome calls itself Safari.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary>"Chrome on Android"; null when it says nothing known.</summary>
    public static string? Of(string? userAgent)
    {
        var words = new[] { First(Browsers, userAgent), First(Systems, userAgent) }.OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join(" on ", words);
    }

    private static string? First((string Sign, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : known.FirstOrDefault(one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
