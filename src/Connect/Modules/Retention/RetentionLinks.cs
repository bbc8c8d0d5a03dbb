using Connect.Platform.Access;

namespace Connect.Modules.Retention;

/// <summary>Addresses of the pages about keeping and erasing.</summary>
public static class RetentionLinks
{
    public const string Ask = "/my-data/erase";

    public static string Person(PersonId person) => $"/people/{person}/retention";
}
