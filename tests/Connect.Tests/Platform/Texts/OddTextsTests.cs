using System.Text;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Platform.Texts;

/// <summary>Whatever bytes a phone sends are kept as they came, and shown as text and nothing else.</summary>
public sealed class OddTextsTests(Apps apps) : IClassFixture<Apps>
{
    public static TheoryData<DatabaseKind, string> All { get; } = new(
        from name in Odd.Keys
        from kind in Enum.GetValues<DatabaseKind>()
        select (kind, name));

    private static Dictionary<string, byte[]> Odd => new()
    {
        ["empty"] = [],
        ["spaces"] = "  \t "u8.ToArray(),
        ["1,600 characters"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1234567 é", 200))[..1_600]),
        ["1,600 emoji"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("😀", 800))),
        ["emoji of several parts"] = "👩‍👩‍👧‍👦 4️⃣ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ok"u8.ToArray(),
        ["right to left"] = "שלום \u202Eevil\u202C مرحبا \u200F"u8.ToArray(),
        ["NUL"] = "book\0 4\0"u8.ToArray(),
        ["control characters"] = [.. Enumerable.Range(1, 31).Select(code => (byte)code), 0x7F],
        ["carriage returns"] = "one\r\ntwo\rthree\n"u8.ToArray(),
        ["invalid UTF-8"] = [0x62, 0xC3, 0x28, 0xFF, 0xFE, 0xE2, 0x82, 0x6B],
        ["half a surrogate pair"] = [0xED, 0xA0, 0x80, 0x21],
        ["a byte order mark"] = [0xEF, 0xBB, 0xBF, 0x68, 0x69],
        ["markup"] = "<script>alert('x')</script><b>&amp; <img src=x onerror=alert(1)> \"' {{7*7}} @Model"u8.ToArray(),
        ["SQL"] = "'; drop table slots; --"u8.ToArray(),
        ["combining marks"] = Encoding.UTF8.GetBytes("e" + string.Concat(Enumerable.Repeat("\u0301", 300))),
    };

    [Theory, MemberData(nameof(All))]
    public async Task It_is_kept_byte_for_byte_and_shown_as_text(DatabaseKind database, string name)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        var (bytes, id) = (Odd[name], $"odd {name}");

        await app.StoreTextAsync(await app.Given.PhoneOfAsync("Casey"), await app.Given.LineAsync("Casey"), bytes, id);
        await app.SettleAsync();

        var kept = await app.AskAsync((ConnectDb db) => db.Set<ReceivedText>().SingleAsync(text => text.ProviderId == id));
        Assert.Equal(bytes, kept.Raw);
        Assert.Equal(ReceivedState.Done, kept.State);
        Assert.Empty(app.Log.Errors);
        Assert.Equal(Shown(bytes), await ShownToSamAsync(app, sam, kept.Seq));
    }

    [Theory, BothDatabases]
    public async Task From_a_stranger_it_is_kept_and_shown_just_the_same(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        foreach (var bytes in Odd.Values) await app.StoreTextAsync("+447700900555", "+447700900901", bytes);
        await app.SettleAsync();

        var page = await sam.PageAsync(ConversationLinks.Unclaimed);

        Assert.Equal(Odd.Count, await app.AskAsync((ConnectDb db) => db.Set<UnclaimedText>().CountAsync()));
        Assert.Empty(page.QuerySelectorAll("main script, main img, main b"));
        Assert.Contains("<img src=x onerror=alert(1)>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task A_name_or_a_short_code_as_its_sender_is_kept_and_not_answered(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        await app.StoreTextAsync("VoucherShop", "+447700900901", "You have won");
        await app.StoreTextAsync("85888", "+447700900901", "Reply 1 to play");
        await app.StoreTextAsync("", "+447700900901", "nobody");
        await app.SettleAsync();

        Assert.Equal(3, await app.AskAsync((ConnectDb db) => db.Set<UnclaimedText>().CountAsync()));
        Assert.Empty(app.Phones.Texts);
        Assert.Empty(app.Log.Errors);
    }

    private static async Task<string> ShownToSamAsync(ConnectApp app, Browser sam, long seq)
    {
        var thread = await app.AskAsync((ConnectDb db) => db.Set<Message>().Where(message => message.Received == seq).Select(message => message.Thread).SingleAsync());
        using var answer = await sam.Client.GetAsync(ConversationLinks.Thread(thread));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var message = page.QuerySelectorAll(".moj-message-item--received .moj-message-item__text")[^1];

        Assert.Empty(message.Children);
        return message.TextContent;
    }

    // NUL has a picture of its own; what is no UTF-8 shows as the replacement character.
    private static string Shown(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace('\0', '␀');
}
