using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Texts;

namespace Connect.Modules.Audit;

/// <summary>The audit in words for the person whose record it is.</summary>
internal static class AuditTexts
{
    private static readonly Wording Words = new(typeof(AuditTexts));

    public static string Title(Language language) => Words.In(language, "Title");

    public static string About(Language language) => Words.In(language, "About");

    public static string Nothing(Language language) => Words.In(language, "Nothing");

    public static string Older(Language language) => Words.In(language, "Older");

    /// <summary>"1 March 2027, 9am: Sam Okafor looked at: appointment".</summary>
    public static string Line(Language language, string when, string? name, ActorKind kind, AuditKind done, string thing) =>
        Words.In(language, "Line", when, By(language, name, kind), Words.In(language, done.ToString()), Thing(language, thing));

    private static string By(Language language, string? name, ActorKind kind) =>
        name is null ? "Connect" : kind == ActorKind.Assistant ? Words.In(language, "Assistant", name) : name;

    // The audit's own names of things are English; those that a person meets have Welsh words as well.
    private static string Thing(Language language, string thing) =>
        thing is "person" or "appointment" or "conversation" or "journal" or "notification" or "rating" or "audit" ? Words.In(language, $"Thing.{thing}") : thing;
}
