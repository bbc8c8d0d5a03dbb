using Connect.Platform;
using Connect.Platform.Texts;

namespace Connect.Modules.Invitations;

/// <summary>The words of invitations, by text and by mail.</summary>
internal static class InvitationTexts
{
    private static readonly Wording Words = new(typeof(InvitationTexts));

    /// <summary>To somebody who was invited: neutral, and with the code that answers it.</summary>
    public static string Invited(Language language, string person, string code) => Words.In(language, "Invited", person, code);

    /// <summary>Neutral: it shows on locked screens.</summary>
    public static string MailSubject(Language language) => Words.In(language, "MailSubject");

    /// <summary>Says not who asks: that is for whoever opens the link to say.</summary>
    public static string MailBody(Language language, string address) => Words.In(language, "MailBody", address);

    public static string Code(Language language, string code) => Words.In(language, "Code", code);

    public static string Thanks(Language language, string person) => Words.In(language, "Thanks", person);

    public static string Declined(Language language) => Words.In(language, "Declined");

    /// <summary>To the person: whom a worker proposes.</summary>
    public static string MaySupport(Language language, string worker, string supporter, string code) => Words.In(language, "MaySupport", worker, supporter, code);

    public static string Agreed(Language language, string supporter) => Words.In(language, "Agreed", supporter);

    public static string Refused(Language language, string supporter) => Words.In(language, "Refused", supporter);

    public static string Removed(Language language, string supporter) => Words.In(language, "Removed", supporter);

    public static string NothingToAnswer(Language language) => Words.In(language, "NothingToAnswer");

    /// <summary>Part of a text that asks which of two questions is meant.</summary>
    public static string Plainly(Language language, bool agrees, string code) => Words.In(language, agrees ? "PlainlyAgree" : "PlainlyNo", code);
}
