using System.ComponentModel.DataAnnotations;

namespace Connect.Modules.Conversations;

/// <summary>The numbers that people write to.</summary>
public sealed class TextLinesOptions
{
    public const string Section = "Texts";

    /// <summary>The pool of text numbers, E.164, in the order in which they are given out. One is enough; a dozen serve everyone.</summary>
    [MinLength(1, ErrorMessage = "Texts__Lines__0 must hold a number in the form +447700900901.")]
    public string[] Lines { get; set; } = [];
}
