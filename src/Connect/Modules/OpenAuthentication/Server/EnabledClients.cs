using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using OpenIddict.EntityFrameworkCore;

namespace Connect.Modules.OpenAuthentication.Server;

/// <summary>For the OAuth server a client that is disabled does not exist: it is refused wherever it names itself, and its tokens too.</summary>
internal sealed class EnabledClients(IMemoryCache cache, IOpenIddictEntityFrameworkCoreContext context, IOptionsMonitor<OpenIddictEntityFrameworkCoreOptions> options)
    : OpenIddictEntityFrameworkCoreApplicationStore<Client, Grant, Token, Guid>(cache, context, options)
{
    public override async ValueTask<Client?> FindByClientIdAsync(string identifier, CancellationToken cancellationToken) =>
        IfEnabled(await base.FindByClientIdAsync(identifier, cancellationToken));

    public override async ValueTask<Client?> FindByIdAsync(string identifier, CancellationToken cancellationToken) =>
        IfEnabled(await base.FindByIdAsync(identifier, cancellationToken));

    private static Client? IfEnabled(Client? client) => client?.DisabledAt is null ? client : null;
}
