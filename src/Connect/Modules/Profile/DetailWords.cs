using Connect.Modules.People;

namespace Connect.Modules.Profile;

/// <summary>Details as staff read them.</summary>
internal static class DetailWords
{
    public static string Of(Detail detail) => detail switch
    {
        Detail.FirstName => "First name",
        Detail.LastName => "Last name",
        Detail.BirthDate => "Date of birth",
        Detail.CalledName => "Likes to be called",
        Detail.Pronouns => "Pronouns",
        Detail.Language => "Language",
        _ => "Email address",
    };

    /// <summary>As an address names it: "called-name".</summary>
    public static string Slug(Detail detail) => string.Concat(detail.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    public static Detail? FromSlug(string slug)
    {
        foreach (var detail in Enum.GetValues<Detail>())
            if (Slug(detail) == slug) return detail;

        return null;
    }

    /// <summary>As it stands on record, ready to be typed over.</summary>
    public static string ValueOf(PersonCard person, Detail detail) => detail switch
    {
        Detail.FirstName => person.LegalFirstName,
        Detail.LastName => person.LastName,
        Detail.BirthDate => person.DateOfBirth is { } born ? $"{born.Day}/{born.Month}/{born.Year}" : "",
        Detail.CalledName => person.FirstName == person.LegalFirstName ? "" : person.FirstName,
        Detail.Pronouns => person.Pronouns ?? "",
        Detail.Language => person.Language.ToString(),
        _ => person.Email ?? "",
    };
}
