using System.ComponentModel.DataAnnotations;
using Connect.Platform.Texts;

namespace Connect.Modules.Conversations;

/// <summary>The way to the phone network, and the numbers that people write to.</summary>
public sealed class TextLinesOptions : IValidatableObject
{
    public const string Section = "Texts";

    /// <summary>`kannel`. Left out: texts wait and none is sent; under `--demo` the phones of the demonstration take them.</summary>
    public string? Gateway { get; set; }

    /// <summary>
    /// The pool of text numbers, in the form +447700900901, in the order in which they are given out. One is enough; a dozen serve everyone.
    /// A demonstration that is given none uses twelve of its own.
    /// </summary>
    public string[] Lines { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Gateway is { Length: > 0 } && !Gateway.Equals("kannel", StringComparison.OrdinalIgnoreCase))
            yield return new($"Texts__Gateway is '{Gateway}'. The only gateway there is: kannel.");
        if (Lines.Length == 0)
            yield return new("Texts__Lines__0 is missing: a number in the form +447700900901.");
        foreach (var (index, line) in Lines.Index())
            if (PhoneNumber.ToE164(line) != line)
                yield return new($"Texts__Lines__{index} is '{line}'. It must be a number in the form +447700900901.");
    }
}
