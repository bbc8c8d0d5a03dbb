using System.Linq.Expressions;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication.Held;

/// <summary>The codes and tokens that other systems were given to act for somebody. Never what is in one, or what it is known by.</summary>
internal sealed class TokenRows(ConnectDb db) : SubjectRows<Token>(db)
{
    public override string Title => "What other systems were given to act for you";

    public override string StaffTitle => "What other systems were given to act for them";

    protected override IQueryable<Token> About(string subject) => Db.Set<Token>().Where(token => token.Subject == subject);

    protected override IQueryable<Token> Older(DateTime than) => Db.Set<Token>().Where(token => token.ExpirationDate < than);

    protected override Expression<Func<Token, bool>> NotOf(List<string> subjects) => token => token.Subject == null || !subjects.Contains(token.Subject);

    protected override IQueryable<Token> InOrder(IQueryable<Token> rows) => rows.OrderBy(token => token.CreationDate).ThenBy(token => token.Id);

    protected override IQueryable<Token> Shown(IQueryable<Token> rows) => rows.Include(token => token.Application);

    protected override HeldRow Written(Token row) => new($"{row.Id}", row.CreationDate,
    [
        new("System", row.Application?.DisplayName),
        // "urn:…:token-type:refresh_token".
        new("What", row.Type?.Split(':')[^1].Replace('_', ' ')),
        new("From", row.CreationDate),
        new("Until", row.ExpirationDate),
        new("Used", row.RedemptionDate),
        new("Ended", row.Status != Statuses.Valid),
    ]);

    protected override Task EndAsync(string subject, CancellationToken stop) =>
        About(subject).ExecuteUpdateAsync(set => set.SetProperty(token => token.Status, Statuses.Revoked), stop);
}
