using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>
/// Refuses what whoever has seen stolen lists tries first (NIST SP 800-63B, section 3.1.1.2): the 10,000 most common passwords of eight characters or
/// more and the 10,000 most common words of four to seven letters, as they are, or with digits and signs put around them or themselves written twice. So it does what is little
/// more than the service's name or their own. The lists are zxcvbn-ts's (docs/adr/0007-dependencies.md).
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    public const string Code = "CommonPassword";

    private const int FewestLetters = 8, ShortestName = 4;

    // What the service and the work are called.
    private static readonly string[] Own = ["connect", "probation", "hmpps", "justice"];

    private static readonly Lazy<FrozenSet<string>> List = new(() => [.. Read("common-passwords.txt"), .. Read("common-words.txt")]);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(IsCommon(password ?? "") || IsAName(password ?? "", user.Email) ? IdentityResult.Failed(Refusal) : IdentityResult.Success);

    public static bool IsCommon(string password)
    {
        var folded = password.Trim().ToLowerInvariant();
        var words = folded.Trim([.. folded.Where(letter => !char.IsLetter(letter))]);
        return List.Value.Contains(folded) || List.Value.Contains(words) || IsTwice(folded);
    }

    /// <summary>Without the names of the service and of the address few letters are left.</summary>
    public static bool IsAName(string password, string? email)
    {
        var letters = string.Concat(password.ToLowerInvariant().Where(char.IsLetter));
        var left = NamesOf(email).Concat(Own).Aggregate(letters, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));
        return left.Length < letters.Length && left.Length < FewestLetters;
    }

    private static IdentityError Refusal => new()
    {
        Code = Code,
        Description = "This password is on lists of stolen passwords, or is one with little added, or a name that is easy to guess. Choose three words that have nothing to do with each other",
    };

    private static bool IsTwice(string text) => text.Length % 2 == 0 && text[..(text.Length / 2)] == text[(text.Length / 2)..];

    private static IEnumerable<string> NamesOf(string? email) =>
        (email ?? "").ToLowerInvariant().Split([.. (email ?? "").Where(letter => !char.IsLetter(letter))]).Where(name => name.Length >= ShortestName);

    private static string[] Read(string list)
    {
        using var lines = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream(list)!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
