using Connect.Platform;
using Connect.Platform.Time;

namespace Connect.Modules.Profile.Corrections;

/// <summary>Requests in words for staff.</summary>
internal static class CorrectionWords
{
    public static string Of(CorrectionOf what) => what switch
    {
        CorrectionOf.Name => "Their name",
        CorrectionOf.BirthDate => "Their date of birth",
        CorrectionOf.Team => "Their team",
        CorrectionOf.Number => "Their phone number",
        CorrectionOf.Record => "Something that was written about them",
        _ => "Something else",
    };

    public static string Of(string what) => Enum.TryParse<CorrectionOf>(what, out var known) ? Of(known) : what;

    public static string Day(DateTime utc) => UkTimeText.LongDate(utc, Language.English);

    public static string State(CorrectionState state) => state switch
    {
        CorrectionState.PutRight => "Put right",
        CorrectionState.Refused => "Not changed",
        _ => "Waits for an answer",
    };
}
