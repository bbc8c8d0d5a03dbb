using Microsoft.AspNetCore;
using OpenIddict.Abstractions;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>What a page needs that stands between another system's question and the way back to it.</summary>
internal static class LeadBack
{
    /// <summary>What the other system asked, word for word, to be sent again with the answer.</summary>
    public static IReadOnlyList<(string Name, string? Value)> Asked(HttpContext context) =>
        [.. context.GetOpenIddictServerRequest()!.GetParameters().Select(asked => (asked.Key, (string?)asked.Value))];

    /// <summary>
    /// Where OpenIddict would redirect to; null when nowhere. A form may not lead off this service (form-action of the pages' policy holds for redirects
    /// too), so a page does.
    /// </summary>
    public static string? ByPage(HttpResponse response)
    {
        if (response.Headers.Location.ToString() is not { Length: > 0 } location) return null;

        response.Headers.Remove("Location");
        response.StatusCode = StatusCodes.Status200OK;
        response.Headers["Refresh"] = $"0;url={location}";
        return location;
    }
}
