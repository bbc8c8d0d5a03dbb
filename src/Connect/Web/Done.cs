using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Connect.Web;

/// <summary>Good news for the page one lands on after sending a form.</summary>
public static class Done
{
    private const string Key = "Done";

    /// <summary>Shown once, at the top of the next page: "Your appointment is booked".</summary>
    public static void Say(this PageModel page, string words) => page.TempData[Key] = words;

    internal static string? Said(ITempDataDictionary data) => data[Key] as string;
}
