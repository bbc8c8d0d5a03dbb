using Connect.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication;

/// <summary>How somebody signs in. Who they are is the person.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public required PersonId Person { get; init; }
}

/// <summary>One signed-in browser. Ended at sign-out, so that open streams end too and a copied cookie is worth nothing.</summary>
internal sealed class SignInSession
{
    public required Guid Id { get; init; }
    public required Guid Account { get; init; }
    public required PersonId Person { get; init; }
    public required DateTime StartedAt { get; init; }
    public DateTime? EndedAt { get; set; }
}
