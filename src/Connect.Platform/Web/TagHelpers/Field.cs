using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Connect.Platform.Web;

/// <summary>What a form control needs to know of the property behind it: its name, what was typed, what is wrong with it.</summary>
internal sealed class Field
{
    private readonly object? _typed;
    private readonly object? _model;

    public Field(ViewContext page, ModelExpression property)
    {
        Name = page.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        _model = property.Model;
        Written(page).TryAdd(Name, Written(page).Count);
        if (!page.ViewData.ModelState.TryGetValue(Name, out var state)) return;
        _typed = state.RawValue;
        Error = state.Errors.Select(e => e.ErrorMessage).FirstOrDefault(message => message.Length > 0);
    }

    public string Name { get; }

    public string Id { get; }

    public string? Error { get; }

    /// <summary>What was typed, or else what the model holds.</summary>
    public string? Value => Values.FirstOrDefault();

    public IEnumerable<string> Values => (_typed ?? _model) switch
    {
        null => [],
        string one => [one],
        IEnumerable many => many.Cast<object?>().Select(Words),
        var one => [Words(one)],
    };

    /// <summary>The page's fields so far with their places. The page is written before its layout, so an error summary there knows all of them.</summary>
    public static Dictionary<string, int> Written(ViewContext page)
    {
        if (page.HttpContext.Items.TryGetValue(typeof(Field), out var found) && found is Dictionary<string, int> written) return written;
        written = [];
        page.HttpContext.Items[typeof(Field)] = written;
        return written;
    }

    private static string Words(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
