using OpenIddict.EntityFrameworkCore.Models;

namespace Connect.Modules.OpenAuthentication;

/// <summary>Another system that may ask Connect. What OpenIddict keeps of it, and whether it still may.</summary>
internal sealed class Client : OpenIddictEntityFrameworkCoreApplication<Guid, Grant, Token>
{
    public Client() => Id = Guid.CreateVersion7();

    /// <summary>From then on it does not exist for the OAuth server, and what it was given is worth nothing.</summary>
    public DateTime? DisabledAt { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When its secret was last made; null when it has none.</summary>
    public DateTime? SecretAt { get; set; }
}

/// <summary>Somebody lets another system act for them. Its tokens are one family, and live as long as the session that stands for it.</summary>
internal sealed class Grant : OpenIddictEntityFrameworkCoreAuthorization<Guid, Client, Token>
{
    public Grant() => Id = Guid.CreateVersion7();

    public Guid? Session { get; init; }
}

/// <summary>A code or a token. What the other system holds is a reference; this keeps a hash of it, and the content encrypted.</summary>
internal sealed class Token : OpenIddictEntityFrameworkCoreToken<Guid, Client, Grant>
{
    public Token() => Id = Guid.CreateVersion7();
}

/// <summary>OpenIddict wants a table of scopes. Ours stand in <see cref="Scopes"/>, so it stays empty.</summary>
internal sealed class KeptScope : OpenIddictEntityFrameworkCoreScope<Guid>
{
    public KeptScope() => Id = Guid.CreateVersion7();
}
