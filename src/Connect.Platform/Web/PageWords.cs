using Connect.Platform.Texts;

namespace Connect.Platform.Web;

/// <summary>A module's words for its bilingual pages, in the language of the page being written: <c>Words["Title"]</c>, <c>Words.Say("Until", time)</c>.</summary>
public sealed class PageWords(Type owner)
{
    private readonly Wording _wording = new(owner);

    public string this[string name] => _wording.In(PageLanguage.Current, name);

    /// <summary>With its {0}, {1}... filled in.</summary>
    public string Say(string name, params ReadOnlySpan<object?> values) => _wording.In(PageLanguage.Current, name, values);
}

/// <summary>A page that exists in English and in Welsh. Others are in English, whatever the reader prefers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BilingualAttribute : Attribute;
