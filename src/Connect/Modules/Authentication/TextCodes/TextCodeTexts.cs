using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>What is said by text about signing in. The code comes first, so that a locked screen shows it.</summary>
internal static class TextCodeTexts
{
    private static readonly Wording Words = new(typeof(TextCodeTexts));

    public static string Code(Language language, string code) => Words.In(language, "Code", code);

    /// <summary>To the number that was on record until now.</summary>
    public static string NumberChanged(Language language, string officePhone) => Words.In(language, "NumberChanged", officePhone);
}
