using Connect.Modules.Planner;
using Connect.Tests.Given;
using static Connect.Tests.Modules.Planner.Offering;

namespace Connect.Tests.Modules.Planner;

public sealed class OpenTimesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Who_chooses_for_themselves_is_not_offered_a_time_at_which_they_are_with_somebody_else(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (one, other, person) = (await app.Given.WorkerAsync("Una"), await app.Given.WorkerAsync("Ola"), await app.Given.ServiceUserAsync("Per"));
        await app.OfferAsync(one, Once(new(9, 0), new(11, 0)));
        await app.OfferAsync(other, Once(new(9, 0), new(11, 0)));
        await app.BookAsync((await app.Given.TimesAsync(other))[1].Id, person, other);

        var theirs = await app.AskAsync((OpenTimes times) => times.NextAsync(one, 10, after: null, CancellationToken.None, person));

        Assert.Equal([At(9), At(10), At(10, 30)], theirs.Select(time => time.Start));
        Assert.Equal([At(9), At(9, 30), At(10), At(10, 30)], await app.StartsAsync(one));
    }
}
