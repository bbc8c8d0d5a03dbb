using System.ComponentModel.DataAnnotations;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>How many codes by text may be asked for. A number is told the same whether or not anybody has it.</summary>
public sealed class TextCodeOptions
{
    public const string Section = "Connect:TextCodes";

    /// <summary>Codes for one number in 15 minutes; as many again in browsers that signed in for it before.</summary>
    [Range(1, 100)]
    public int PerNumberInQuarterHour { get; set; } = 3;

    /// <summary>Codes for one number in 24 hours; as many again in browsers that signed in for it before.</summary>
    [Range(1, 1000)]
    public int PerNumberADay { get; set; } = 10;

    /// <summary>Codes asked for from one network address in an hour. An office or a hostel may share one address.</summary>
    [Range(1, 100_000)]
    public int PerAddressAnHour { get; set; } = 30;

    /// <summary>Codes sent to anybody in 24 hours: what a day may cost at most. When it is reached no more are sent and an error is logged.</summary>
    [Range(1, 10_000_000)]
    public int SentADay { get; set; } = 2000;
}
