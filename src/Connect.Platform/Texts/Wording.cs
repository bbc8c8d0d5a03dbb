using System.Globalization;
using System.Resources;

namespace Connect.Platform.Texts;

/// <summary>A module's wordings: the resource files beside its class, English in the plain one and Welsh in the .cy one.</summary>
public sealed class Wording(Type owner)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Welsh = CultureInfo.GetCultureInfo("cy");

    private readonly ResourceManager resources = new(owner);

    /// <summary>The wording of that name with its {0}, {1}... filled in; what has no Welsh yet comes in English.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such wording.</exception>
    public string In(Language language, string name, params ReadOnlySpan<object?> values)
    {
        var wording = resources.GetString(name, language == Language.Welsh ? Welsh : English)
            ?? throw new MissingManifestResourceException($"{owner.Name} has no wording {name}");
        return string.Format(CultureInfo.InvariantCulture, wording, values);
    }
}
