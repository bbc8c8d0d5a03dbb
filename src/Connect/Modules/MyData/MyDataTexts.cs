using Connect.Platform;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.MyData;

/// <summary>What people are told about their copy, by text and in it.</summary>
public static class MyDataTexts
{
    private static readonly Wording Wording = new(typeof(MyDataTexts));

    public static string Ready(Language language, DateTime until, string telephone) =>
        Wording.In(language, nameof(Ready), UkTimeText.Clock(until, language), UkTimeText.ShortDay(until, language), telephone);

    public static string Title(Language language, string name) => Wording.In(language, nameof(Title), name);

    public static string About(Language language, DateTime asked) => Wording.In(language, nameof(About), UkTimeText.LongDate(asked, language));
}
