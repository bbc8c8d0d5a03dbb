using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Connect.Web;

/// <summary>News for the page one lands on after sending a form.</summary>
/// <param name="Undo">Where a form without fields undoes it; null when it cannot be undone.</param>
public sealed record DoneWords(string Words, bool IsGood, string? Undo);

/// <inheritdoc cref="DoneWords"/>
public static class Done
{
    private const string Key = "Done", UndoKey = "DoneUndo", SorryKey = "DoneSorry";

    /// <summary>Shown once, at the top of the next page: "Your appointment is booked".</summary>
    /// <param name="undo">The address to which the page's "Undo" button posts.</param>
    public static void Say(this PageModel page, string words, string? undo = null) => (page.TempData[Key], page.TempData[UndoKey]) = (words, undo);

    /// <summary>Shown once likewise: what was asked for did not happen, and why.</summary>
    public static void SaySorry(this PageModel page, string words) => page.TempData[SorryKey] = words;

    internal static DoneWords? Said(ITempDataDictionary data) =>
        data[Key] is string words ? new(words, IsGood: true, data[UndoKey] as string)
        : data[SorryKey] is string sorry ? new(sorry, IsGood: false, null)
        : null;
}
