using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Authentication.Tables;

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts").HasKey(a => a.Id);
        account.Property(a => a.UserName).HasMaxLength(256);
        account.Property(a => a.NormalizedUserName).HasMaxLength(256);
        account.Property(a => a.Email).HasMaxLength(256);
        account.Property(a => a.NormalizedEmail).HasMaxLength(256);
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.Person).IsUnique();

        // Identity counts lock-outs in system time with an offset, which SQLite cannot compare.
        account.Property(a => a.LockoutEnd).HasConversion(
            end => end == null ? (long?)null : end.Value.ToUnixTimeMilliseconds(),
            stored => stored == null ? null : DateTimeOffset.FromUnixTimeMilliseconds(stored.Value));
    }
}

internal sealed class AccountClaims : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("account_claims").HasKey(c => c.Id);
}

internal sealed class AccountLogins : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) =>
        login.ToTable("account_logins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
}

internal sealed class AccountTokens : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) =>
        token.ToTable("account_tokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
}

internal sealed class SignInSessionTable : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.ToTable("sign_in_sessions").HasKey(s => s.Id);
        session.Property(s => s.Device).HasMaxLength(60);
        session.HasIndex(s => s.Account);
        session.HasIndex(s => s.Person);
        session.HasIndex(s => s.Client);
    }
}
