using System.Linq.Expressions;
using System.Text.Json;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication.Held;

/// <summary>What somebody let other systems do in their name.</summary>
internal sealed class GrantRows(ConnectDb db) : SubjectRows<Grant>(db)
{
    public override string Title => "Other systems that you let act for you";

    public override string StaffTitle => "Other systems that they let act for them";

    protected override IQueryable<Grant> About(string subject) => Db.Set<Grant>().Where(grant => grant.Subject == subject);

    protected override IQueryable<Grant> Older(DateTime than) =>
        Db.Set<Grant>().Where(grant => grant.CreationDate < than && !Db.Set<Token>().Any(token => token.Authorization!.Id == grant.Id));

    protected override Expression<Func<Grant, bool>> NotOf(List<string> subjects) => grant => !subjects.Contains(grant.Subject!);

    protected override IQueryable<Grant> InOrder(IQueryable<Grant> rows) => rows.OrderBy(grant => grant.CreationDate).ThenBy(grant => grant.Id);

    protected override IQueryable<Grant> Shown(IQueryable<Grant> rows) => rows.Include(grant => grant.Application);

    protected override HeldRow Written(Grant row) => new($"{row.Id}", row.CreationDate,
    [
        new("System", row.Application?.DisplayName),
        new("Agreed", row.CreationDate),
        new("What it may do", string.Join("; ", JsonSerializer.Deserialize<List<string>>(row.Scopes ?? "[]")!.Select(scope => Scopes.All.Contains(scope) ? Scopes.InWords(scope) : scope))),
        new("Ended", row.Status != Statuses.Valid),
    ]);

    protected override Task EndAsync(string subject, CancellationToken stop) =>
        About(subject).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.Status, Statuses.Revoked), stop);
}
