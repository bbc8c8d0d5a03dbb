using System.Globalization;
using System.Text;
using Connect.Platform.PersonalData;
using Connect.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Architecture;

public sealed class RetentionTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task How_long_what_is_kept_is_as_agreed()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        var kept = await app.AskAsync((IServiceProvider services) => Task.FromResult(
            services.GetServices<IAgedRows>().Concat(services.GetServices<IPersonParts>()).ToLookup(rows => rows.Class, rows => rows.Title)));
        var page = new StringBuilder("""
            # How long what is kept

            Made from `RetentionTable` in `src/Connect.Platform/PersonalData` and from what modules say of their tables. Each night what is past its time is
            erased, in small steps, with an entry in the audit that counts and never quotes. A legal hold on a person stops it for all that is about them.
            Raw texts and receipts are about nobody by name: a hold does not reach them. What stays of somebody who was erased is a number in the
            audit and in others' records, which leads to nobody.

            | Class | What | From | Kept | Tables | Source |
            |---|---|---|---|---|---|

            """);
        foreach (var rule in RetentionTable.Rules)
            page.Append(null, $"| {rule.Class} | {rule.What} | {From(rule)} | {For(rule)} | {string.Join("; ", kept[rule.Class].Order(StringComparer.Ordinal))} | {rule.Source} |\n");
        Approved.Equal("retention.md", page.ToString());
    }

    [Fact]
    public void Every_class_has_one_rule() => Assert.All(Enum.GetValues<RetentionClass>(), kept => Assert.NotNull(RetentionTable.Of(kept)));

    private static string From(RetentionRule rule) => rule.Start switch
    {
        RetentionStart.Closing => "closing of the case",
        RetentionStart.OwnAge => "its own age",
        _ => "–",
    };

    private static string For(RetentionRule rule) => rule.Start == RetentionStart.Never ? "not erased by itself"
        : rule.Period.TotalDays >= 700 ? string.Create(CultureInfo.InvariantCulture, $"{rule.Period.TotalDays / 365.25:0} years")
        : string.Create(CultureInfo.InvariantCulture, $"{rule.Period.TotalDays:0} days");
}
