using Connect.Platform.Texts;

namespace Connect.Modules.Invitations;

/// <param name="Code">The four digits, if there were any.</param>
internal sealed record AgreementAnswer(bool Agrees, string? Code);

/// <summary>Reads AGREE 4821 and NO 4821, in English and Welsh. Only as the whole text: anything else is for a human.</summary>
internal static class AgreementWords
{
    private static readonly HashSet<string> Yes = ["agree", "agreed", "cytuno", "cytunaf"];
    private static readonly HashSet<string> No = ["no", "na", "nage", "nac"];

    public static AgreementAnswer? Read(string text)
    {
        var words = TextWords.In(text);
        if (words is not ([_] or [_, { Folded.Length: 4 }]) || (words.Count == 2 && !words[1].Folded.All(char.IsAsciiDigit))) return null;

        var code = words.Count == 2 ? words[1].Folded : null;
        return Yes.Contains(words[0].Folded) ? new(true, code) : No.Contains(words[0].Folded) ? new(false, code) : null;
    }
}
