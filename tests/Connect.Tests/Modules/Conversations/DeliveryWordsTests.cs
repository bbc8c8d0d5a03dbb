using Connect.Modules.Conversations;
using Connect.Platform.Texts;

namespace Connect.Tests.Modules.Conversations;

public sealed class DeliveryWordsTests
{
    [Theory]
    [InlineData(TextState.Queued, null, "Sending")]
    [InlineData(TextState.Sending, null, "Sending")]
    [InlineData(TextState.Sent, null, "Sent")]
    [InlineData(TextState.Delivered, null, "Delivered")]
    [InlineData(TextState.Undelivered, "The phone is switched off.", "Not delivered – The phone is switched off")]
    [InlineData(TextState.Failed, null, "Not delivered")]
    [InlineData(TextState.Dropped, "Texts to this phone are stopped.", "Not sent – Texts to this phone are stopped")]
    public void Every_state_is_said_in_words(TextState state, string? reason, string words) => Assert.Equal(words, DeliveryWords.Of(state, reason));
}
