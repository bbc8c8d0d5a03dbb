using Connect.Modules.Conversations;

namespace Connect.Tests.Modules.Conversations;

public sealed class ThreadPlaceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_comes_back_from_an_address_as_it_went(bool unread)
    {
        var place = new ThreadPlace(unread, new DateTime(2027, 3, 28, 0, 59, 59, 123, DateTimeKind.Utc), ThreadId.New());

        Assert.Equal(place, ThreadPlace.Parse(place.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("u_1")]
    [InlineData("x_1_01900000000070008000000000000011")]
    [InlineData("u_-1_01900000000070008000000000000011")]
    [InlineData("u_9999999999999999999_01900000000070008000000000000011")]
    [InlineData("u_999999999999999_01900000000070008000000000000011")]
    [InlineData("u_1_none")]
    public void Nonsense_is_no_place(string? typed) => Assert.Null(ThreadPlace.Parse(typed));
}
