using Connect.Modules.Pods;
using Connect.Platform;

namespace Connect.Modules.Admin;

/// <summary>The organisation's parts and what can go wrong with them, in words that say what to do.</summary>
internal static class OrganisationWords
{
    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Organisation => "organisation",
        UnitKind.Region => "region",
        UnitKind.City => "city or town",
        _ => "office",
    };

    public static string ManyOf(UnitKind kind) => kind switch
    {
        UnitKind.Organisation => "Organisations",
        UnitKind.Region => "Regions",
        UnitKind.City => "Cities and towns",
        _ => "Offices",
    };

    public static string Of(Problem problem) => Sentences.GetValueOrDefault(problem, "It was closed or changed meanwhile. Refresh the page and try again");

    private static readonly Dictionary<Problem, string> Sentences = new()
    {
        [OrganisationProblems.NoName] = $"Enter a name of {OrganisationProblems.LongestName} characters or fewer",
        [OrganisationProblems.NameTaken] = "Another one here has this name. Enter another name",
        [OrganisationProblems.WrongPlace] = "It cannot stand there. Choose an open one of the level above",
        [OrganisationProblems.NotEmpty] = "It still has open parts or people in it. Move or close them first",
        [OrganisationProblems.NoReason] = $"Enter a reason of {OrganisationProblems.LongestReason} characters or fewer",
        [OrganisationProblems.NoOffice] = "Enter a place, an address and a telephone number, such as 01632 960001",
        [OrganisationProblems.Hours] = "Closing time must be after opening time",
    };
}
