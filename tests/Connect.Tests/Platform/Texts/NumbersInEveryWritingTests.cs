using Connect.Platform.Texts;
using CsCheck;
using Library = PhoneNumbers;

namespace Connect.Tests.Platform.Texts;

/// <summary>Every UK mobile number of the library's examples, and all that Ofcom keeps for drama, in twenty ways of writing.</summary>
public sealed class NumbersInEveryWritingTests
{
    // From the national number without its nought, such as 7700900123.
    private static readonly Func<string, string>[] Writings =
    [
        n => $"0{n}", n => $"0{n[..4]} {n[4..]}", n => $"0{n[..4]} {n[4..7]} {n[7..]}", n => $"0{n[..2]} {n[2..6]} {n[6..]}", n => $"0{n[..4]}-{n[4..7]}-{n[7..]}",
        n => $"(0{n[..4]}) {n[4..]}", n => $"0{n[..4]}.{n[4..7]}.{n[7..]}", n => $"0{n[..4]}/{n[4..]}", n => n, n => $"{n[..4]} {n[4..]}",
        n => $"+44{n}", n => $"+44 {n[..4]} {n[4..]}", n => $"+44 (0){n}", n => $"+44(0) {n[..4]} {n[4..7]} {n[7..]}", n => $"+440{n}",
        n => $"0044{n}", n => $"0044 0{n}", n => $"44{n}", n => $"44 {n[..4]} {n[4..]}", n => $"  +44 {string.Join(' ', n.Chunk(2).Select(two => new string(two)))}\u00a0 ",
    ];

    public static TheoryData<string> Examples() =>
    [
        .. new[] { "GB", "GG", "JE", "IM" }.Select(region => Library.PhoneNumberUtil.GetInstance().GetExampleNumberForType(region, Library.PhoneNumberType.MOBILE))
            .Select(number => $"{number.NationalNumber}"),
    ];

    [Theory, MemberData(nameof(Examples))]
    public void Every_example_of_the_library_is_read_in_each(string national) => IsReadInEach(national);

    [Fact]
    public void Every_number_for_drama_is_read_in_each() => Gen.Int[0, 999].Select(n => $"7700900{n:000}").Sample(IsReadInEach);

    private static void IsReadInEach(string national)
    {
        Assert.Equal(20, Writings.Length);
        foreach (var writing in Writings)
        {
            var read = PhoneNumber.ToE164(writing(national));
            Assert.True(read == $"+44{national}", $"\"{writing(national)}\" was read as {read ?? "no number"}.");
            Assert.True(read is not null && PhoneNumber.IsMobile(read), $"{read} is no mobile number.");
        }
    }
}
