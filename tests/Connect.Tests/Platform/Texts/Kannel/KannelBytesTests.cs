using System.Text;
using Connect.Platform.Texts.Kannel;
using CsCheck;

namespace Connect.Tests.Platform.Texts.Kannel;

public sealed class KannelBytesTests
{
    [Fact]
    public void Any_bytes_come_through_a_query_string_as_they_were() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            var escaped = string.Concat(bytes.Select(b => b == ' ' ? "+" : char.IsAsciiLetterOrDigit((char)b) ? $"{(char)b}" : $"%{b:x2}"));
            return QueryBytes.Read($"?from=1&text={escaped}&id=2").Bytes("text")!.SequenceEqual(bytes);
        });

    [Theory]
    [InlineData("?text=100%", "100%")]
    [InlineData("?text=%zz%4", "%zz%4")]
    [InlineData("?text=a%20b+c", "a b c")]
    [InlineData("?text=1&text=2", "1")]
    [InlineData("?text", "")]
    [InlineData("?other=1", null)]
    [InlineData("", null)]
    public void A_broken_query_string_is_read_as_far_as_it_goes(string query, string? text) =>
        Assert.Equal(text, QueryBytes.Read(query).Text("text"));

    [Fact]
    public void Text_in_utf_16_becomes_the_same_text_in_utf_8() =>
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
        {
            var withEmoji = $"{text}😀{text}";
            return Utf16.ToUtf8(Encoding.BigEndianUnicode.GetBytes(withEmoji)).SequenceEqual(Encoding.UTF8.GetBytes(withEmoji));
        });

    [Fact]
    public void Half_an_emoji_and_an_odd_byte_are_kept() =>
        Assert.Equal([0xED, 0xA0, 0xBD, (byte)'A', 0x42], Utf16.ToUtf8([0xD8, 0x3D, 0x00, 0x41, 0x42]));

    [Fact]
    public void No_two_texts_in_utf_16_become_the_same_bytes() =>
        Gen.Select(Gen.Byte[0xD7, 0xDE].Array[2, 8], Gen.Byte[0xD7, 0xDE].Array[2, 8])
            .Where(pair => pair.Item1.Length % 2 == 0 && pair.Item2.Length % 2 == 0)
            .Sample((one, other) => one.SequenceEqual(other) == Utf16.ToUtf8(one).SequenceEqual(Utf16.ToUtf8(other)));
}
