using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>
/// Refuses what whoever has seen stolen lists tries first (NIST SP 800-63B, section 3.1.1.2): the 10,000 most common passwords of eight characters or
/// more, as they are, or with digits and signs put around them or themselves written twice. The list is zxcvbn-ts's (docs/adr/0007-dependencies.md).
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    public const string Code = "CommonPassword";

    private static readonly Lazy<FrozenSet<string>> List = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(IsCommon(password ?? "") ? IdentityResult.Failed(Refusal) : IdentityResult.Success);

    public static bool IsCommon(string password)
    {
        var folded = password.Trim().ToLowerInvariant();
        var words = folded.Trim([.. folded.Where(letter => !char.IsLetter(letter))]);
        return List.Value.Contains(folded) || List.Value.Contains(words) || IsTwice(folded);
    }

    private static IdentityError Refusal => new()
    {
        Code = Code,
        Description = "This password is on lists of stolen passwords, or is one with little added. Choose three words that have nothing to do with each other",
    };

    private static bool IsTwice(string text) => text.Length % 2 == 0 && text[..(text.Length / 2)] == text[(text.Length / 2)..];

    private static FrozenSet<string> Read()
    {
        using var lines = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
