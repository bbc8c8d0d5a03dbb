using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.Enrolment;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Enrolment;

/// <summary>When a number is not known to reach the person, nothing personal leaves.</summary>
public sealed class NumbersInDoubtTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Sam = Actor.Of(DemoCast.Sam) with { Role = nameof(Role.Officer) };

    [Theory, BothDatabases]
    public async Task Until_it_answers_a_number_gets_neutral_words_only(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (_, person) = await app.EnrolAsync(GivenEnrolments.Of("Ali", "07700 900311"));

        await app.DoAsync((ReplyToPerson op) => op.RunAsync(person, DemoCast.Sam, "See you at 10 on Monday", Sam, CancellationToken.None));
        await app.SettleAsync();
        var line = app.Phones.On("+447700900311")[0].From;
        await app.StoreTextAsync("+447700900311", line, "who is this? book");
        await app.SettleAsync();

        Assert.All(app.Phones.On("+447700900311"), text => Assert.DoesNotContain("Monday", text.Body, StringComparison.Ordinal));
        Assert.Equal(EnrolmentTexts.NotYours(Language.English), app.Phones.On("+447700900311")[^1].Body);
        Assert.Equal(PhoneDoubt.Denied, (await CardAsync(app, person)).PhoneDoubt);
        using var browser = app.Browser();
        using (await browser.PostFormAsync("/sign-in/mobile", new() { ["Mobile"] = "07700 900311" })) { }
        await app.SettleAsync();
        Assert.DoesNotContain(app.Phones.On("+447700900311"), text => text.Body.Contains("security code", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Two_people_who_gave_one_number_both_get_nothing_until_staff_say_who_has_it(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var ben = await app.Given.ServiceUserAsync("Ben", phone: "+447700900312");
        var (_, bea) = await app.EnrolAsync(GivenEnrolments.Of("Bea", "07700 900312"));

        await app.TextAsync("Ben", "next");
        Assert.All(new[] { ben, bea }, person => Assert.Equal(PhoneDoubt.TwoPeople, CardAsync(app, person).Result.PhoneDoubt));
        Assert.Contains(app.Phones.On("+447700900312"), text => text.Body.StartsWith("Connect: we do not know this number yet", StringComparison.Ordinal));

        await app.DoAsync((ChangeNumberFor op) => op.TakeAwayAsync(bea, Sam, CancellationToken.None));
        await app.DoAsync((ChangeNumberFor op) => op.ConfirmAsync(ben, Sam, CancellationToken.None));
        await app.TextAsync("Ben", "next");
        Assert.StartsWith("Connect: you have nothing booked", app.Phones.On("+447700900312")[^1].Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_number_silent_for_90_days_is_asked_and_only_the_first_name_answers(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var phone = await app.Given.PhoneOfAsync("Morgan");

        await app.MoveClockAsync(TimeSpan.FromDays(92));
        Assert.Equal(PhoneDoubt.Silent, (await CardAsync(app, DemoCast.Morgan)).PhoneDoubt);
        Assert.Single(app.Phones.On(phone), text => text.Body == EnrolmentTexts.StillTheirs(Language.English));

        await app.TextAsync("Morgan", "yes it is");
        Assert.False((await CardAsync(app, DemoCast.Morgan)).PhoneProved);
        await app.TextAsync("Morgan", "Morgan");
        Assert.True((await CardAsync(app, DemoCast.Morgan)).PhoneProved);
    }

    [Theory, BothDatabases]
    public async Task A_number_that_works_again_after_it_failed_for_good_is_in_doubt_and_asked_once(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var person = await app.Given.ServiceUserAsync("Gil", phone: "+447700900313");

        await EndAsync(app, person, TextState.Undelivered);
        Assert.True((await CardAsync(app, person)).PhoneProved);
        await EndAsync(app, person, TextState.Delivered);
        await app.SettleAsync();

        Assert.Equal(PhoneDoubt.BackAgain, (await CardAsync(app, person)).PhoneDoubt);
        Assert.Single(app.Phones.On("+447700900313"), text => text.Body == EnrolmentTexts.StillTheirs(Language.English));
    }

    [Theory, BothDatabases]
    public async Task After_staff_change_a_number_the_old_one_is_told_that_and_no_more_unless_it_is_not_safe(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        var page = PersonLinks.Number(DemoCast.Alex);

        using (await sam.PostFormAsync(page, new() { ["Mobile"] = "07700 900315", ["How"] = "seen" })) { }
        using (await sam.PostFormAsync(page, new() { ["Mobile"] = "07700 900316", ["How"] = "seen", ["Silent"] = "true" })) { }
        await app.SettleAsync();

        Assert.Equal("Connect: your mobile number was changed. If this was not you, call the office on 01632 960001.", Assert.Single(app.Phones.On("+447700900101")).Body);
        Assert.Empty(app.Phones.On("+447700900315"));
    }

    [Theory, BothDatabases]
    public async Task After_staff_change_a_number_nothing_else_goes_to_the_old_one_and_the_workers_are_told_once(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var person = await app.Given.ServiceUserAsync("Uma", officer: DemoCast.Priya, phone: "+447700900314");

        await app.DoAsync((ChangeNumberFor op) => op.SeenAsync(person, "+447700900315", tellsOld: true, Sam, CancellationToken.None));
        await app.DoAsync((ReplyToPerson op) => op.RunAsync(person, DemoCast.Priya, "Hello", Actor.Of(DemoCast.Priya) with { Role = nameof(Role.Officer) }, CancellationToken.None));
        await app.SettleAsync();

        Assert.StartsWith("Connect: your mobile number was changed.", Assert.Single(app.Phones.On("+447700900314")).Body, StringComparison.Ordinal);
        Assert.Single(app.Phones.On("+447700900315"), text => text.Body == "Hello");
        using var priya = await app.SignInAsync("priya.nair");
        var notices = await priya.Client.GetStringAsync("/notifications");
        Assert.Single(notices.Split("mobile number changed</").Skip(1));
    }

    [Theory, BothDatabases]
    public async Task What_a_closed_person_texts_reaches_their_worker(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var person = await app.Given.ServiceUserAsync("Cal", phone: "+447700900316");

        await app.DoAsync((ChangeState op) => op.RunAsync(person, PersonState.Closed, "Finished.", Sam, CancellationToken.None));
        await app.TextAsync("Cal", "can I still come on Monday");

        using var sam = await app.SignInAsync("sam.okafor");
        Assert.Contains("can I still come on Monday", await sam.Client.GetStringAsync("/conversations"), StringComparison.Ordinal);
        Assert.Contains("Now closed", await sam.Client.GetStringAsync(PersonLinks.Person(person)), StringComparison.Ordinal);
    }

    private static Task<PersonCard> CardAsync(ConnectApp app, PersonId person) => app.AskAsync((PersonCards cards) => cards.OfAsync(person, CancellationToken.None));

    // A text to them, and how the network says that it ended.
    private static async Task EndAsync(ConnectApp app, PersonId person, TextState state)
    {
        await app.DoAsync((ReplyToPerson op) => op.RunAsync(person, DemoCast.Sam, "Hello", Sam, CancellationToken.None));
        await app.SettleAsync();
        var text = await app.AskAsync((ConnectDb db) => db.Set<OutgoingText>().Where(t => t.Person == person).OrderByDescending(t => t.Id).Select(t => t.Id).FirstAsync());
        await app.Services.GetRequiredService<ITextInbox>().StoreAsync(new DeliveryReceipt("fake", $"{text}-{state}", text, state), CancellationToken.None);
    }
}
