using System.Globalization;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;

namespace Connect.Modules.Conversations.Pages;

/// <summary>Some messages of a thread, oldest first, in the words of its page.</summary>
internal sealed record MessagesView(string Name, IReadOnlyList<MessageView> Messages, string? OlderHref)
{
    public static MessagesView Of(ThreadCard thread, Slice<MessageCard> newestFirst, IReadOnlyDictionary<PersonId, PersonCard> authors) => new(
        authors[thread.Person].Name,
        [.. newestFirst.Rows.Reverse().Select(message => MessageView.Of(message, authors[message.By]))],
        newestFirst.HasMore ? string.Create(CultureInfo.InvariantCulture, $"{ConversationLinks.Thread(thread.Id)}?before={newestFirst.Rows[^1].Seq}") : null);
}

internal sealed record MessageView(bool IsSent, string Sender, DateTime At, string? Channel, string? Delivery, string Body)
{
    public static MessageView Of(MessageCard message, PersonCard author) => new(
        message.Author != MessageAuthor.Person,
        message.Author == MessageAuthor.Assistant ? $"{author.FirstName}'s assistant (automatic)" : author.FirstName,
        message.At,
        message.State is null && message.Author != MessageAuthor.Person ? null : Way(message),
        message.State is { } state ? DeliveryWords.Of(state, message.Reason) : null,
        message.Body);

    private static string Way(MessageCard message) => message.From is { } number ? $"{Parts(message)} from {PhoneNumber.ToNational(number)}, not on record" : Parts(message);

    // What a message cost shows only where it cost more than one.
    private static string Parts(MessageCard message) =>
        message.OnPage ? "web" : TextParts.Count(message.Body).Parts is > 1 and var parts ? string.Create(CultureInfo.InvariantCulture, $"text in {parts} parts") : "text";
}
