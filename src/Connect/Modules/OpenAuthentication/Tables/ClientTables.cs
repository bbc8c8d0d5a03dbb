using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore;

namespace Connect.Modules.OpenAuthentication.Tables;

// As OpenIddict wants them, under names of ours.
internal sealed class ClientTable : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        new OpenIddictEntityFrameworkCoreApplicationConfiguration<Client, Grant, Token, Guid>().Configure(client);
        client.ToTable("oauth_clients");
    }
}

internal sealed class GrantTable : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        new OpenIddictEntityFrameworkCoreAuthorizationConfiguration<Grant, Client, Token, Guid>().Configure(grant);
        grant.ToTable("oauth_grants");
        grant.HasIndex(g => g.Subject);
    }
}

internal sealed class TokenTable : IEntityTypeConfiguration<Token>
{
    public void Configure(EntityTypeBuilder<Token> token)
    {
        new OpenIddictEntityFrameworkCoreTokenConfiguration<Token, Client, Grant, Guid>().Configure(token);
        token.ToTable("oauth_tokens");
        token.HasIndex(t => t.ExpirationDate);
    }
}

internal sealed class KeptScopeTable : IEntityTypeConfiguration<KeptScope>
{
    public void Configure(EntityTypeBuilder<KeptScope> scope)
    {
        new OpenIddictEntityFrameworkCoreScopeConfiguration<KeptScope, Guid>().Configure(scope);
        scope.ToTable("oauth_scopes");
    }
}
