using System.Globalization;
using Connect.Platform.Access;

namespace Connect.Modules.Conversations;

/// <summary>Addresses of the pages of conversations.</summary>
public static class ConversationLinks
{
    public const string All = "/conversations";
    public const string Unclaimed = "/conversations/unclaimed";

    /// <summary>Where somebody says whose a number is. The address names a text of it and not the number.</summary>
    public static string Claim(long text) => string.Create(CultureInfo.InvariantCulture, $"{Unclaimed}/{text}");

    public static string Thread(ThreadId id) => $"{All}/{id}";

    /// <summary>A service user's own conversations.</summary>
    public const string Mine = "/messages";

    /// <summary>A service user's own conversation with one of their workers.</summary>
    public static string MineWith(PersonId worker) => $"{Mine}/{worker}";

    /// <summary>The reader's own conversation with a person, begun or not.</summary>
    public static string With(PersonId person) => $"{All}/with/{person}";
}
