namespace Connect.Web;

/// <summary>Where to go on to after a form: only ever within this service, whatever an address says.</summary>
internal static class LocalPath
{
    /// <summary>The path if it is one of ours, or else the other.</summary>
    public static string Or(string? path, string other) =>
        path is ['/', ..] && (path.Length == 1 || path[1] is not ('/' or '\\')) && !path.Any(char.IsControl) ? path : other;
}
