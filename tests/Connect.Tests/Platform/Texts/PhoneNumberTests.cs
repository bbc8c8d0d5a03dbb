using Connect.Platform.Texts;
using CsCheck;

namespace Connect.Tests.Platform.Texts;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("07700 900123")]
    [InlineData("07700900123")]
    [InlineData("7700 900123")]
    [InlineData("+447700900123")]
    [InlineData("+44 (0)7700 900 123")]
    [InlineData("447700900123")]
    [InlineData("44 7700 900123")]
    [InlineData("00447700900123")]
    [InlineData("0044 07700 900123")]
    [InlineData("+07700900123")]
    [InlineData("+00447700900123")]
    [InlineData(" (07700) 900-123 ")]
    [InlineData("07700.900.123")]
    public void However_a_uk_mobile_is_typed_it_is_one_number(string typed) =>
        Assert.Equal("+447700900123", PhoneNumber.ToE164(typed));

    [Theory]
    [InlineData("020 7946 0123", "+442079460123")]
    [InlineData("01632 960123", "+441632960123")]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("0033612345678", "+33612345678")]
    [InlineData("07624 123456", "+447624123456")]
    public void Other_numbers_keep_their_country(string typed, string e164) => Assert.Equal(e164, PhoneNumber.ToE164(typed));

    [Theory]
    [InlineData("")]
    [InlineData("Sam")]
    [InlineData("07700 90012")]
    [InlineData("07700 9001234")]
    [InlineData("0800 FLOWERS")]
    [InlineData("+44")]
    [InlineData("999")]
    [InlineData("62226")]
    [InlineData("07700 900123 ext 4")]
    [InlineData("11111111111111111111111111111111111111111111111111")]
    public void What_cannot_be_called_is_no_number(string typed) => Assert.Null(PhoneNumber.ToE164(typed));

    [Theory]
    [InlineData("+447700900123", "07700 900123")]
    [InlineData("+442079460123", "020 7946 0123")]
    [InlineData("+33612345678", "+33 6 12 34 56 78")]
    [InlineData("Sam", "Sam")]
    public void It_is_shown_as_people_here_write_it(string e164, string shown) => Assert.Equal(shown, PhoneNumber.ToNational(e164));

    [Theory]
    [InlineData("+447700900123", true)]
    [InlineData("+447400123456", true)]
    [InlineData("+447911123456", true)]
    [InlineData("+447624123456", true)]
    [InlineData("+33612345678", true)]
    [InlineData("+447000123456", false)]
    [InlineData("+447600123456", false)]
    [InlineData("+442079460123", false)]
    [InlineData("nothing", false)]
    public void Only_what_can_be_texted_is_a_mobile(string e164, bool isMobile) => Assert.Equal(isMobile, PhoneNumber.IsMobile(e164));

    [Fact]
    public void Nothing_that_is_typed_breaks_it() =>
        Gen.OneOf(Gen.String, Gen.String["+0123456789 ()-"]).Sample(typed => PhoneNumber.ToE164(typed) is not { } number || number.StartsWith('+'));

    [Fact]
    public void Every_drama_mobile_survives_being_shown_and_typed_again() =>
        Gen.Int[0, 999].Select(n => $"+447700900{n:000}").Sample(number => PhoneNumber.ToE164(PhoneNumber.ToNational(number)) == number);
}
