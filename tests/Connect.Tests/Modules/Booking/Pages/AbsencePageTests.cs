using AngleSharp.Html.Parser;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Booking.Pages;

public sealed class AbsencePageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task After_an_absence_the_reason_is_asked_for_and_shown_on_the_appointment_and_in_the_journal(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var booked = await Booked.WithSamAsync(app, "Abel");
        using var sam = await app.SignInAsync("sam.okafor");
        app.JumpTo(booked.Start.AddMinutes(40));

        using var asked = await sam.PostFormAsync($"{booked.Path}/outcome", new() { ["Outcome"] = nameof(AttendanceOutcome.FailedToAttend) });
        using var saved = await sam.PostFormAsync(asked.RequestMessage!.RequestUri!.AbsolutePath, new() { ["Reason"] = nameof(AbsenceReason.NotYetKnown), ["Words"] = "Says the <bus> was late." });

        Assert.Equal($"{booked.Path}/outcome/reason", asked.RequestMessage.RequestUri.AbsolutePath);
        var page = await WordsAsync(saved);
        Assert.Contains("Reason not yet known", page, StringComparison.Ordinal);
        Assert.Contains("Says the <bus> was late.", page, StringComparison.Ordinal);
        var journal = (await sam.PageAsync(PersonLinks.Person(booked.Person))).Body!.TextContent;
        Assert.Contains("Reason for absence", journal, StringComparison.Ordinal);
        Assert.Contains("Reason not yet known. Says the <bus> was late.", journal, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_reason_must_be_chosen_and_may_go_without_words(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var booked = await Booked.WithSamAsync(app, "Bram");
        using var sam = await app.SignInAsync("sam.okafor");
        app.JumpTo(booked.Start.AddMinutes(40));
        await sam.PostFormAsync($"{booked.Path}/outcome", new() { ["Outcome"] = nameof(AttendanceOutcome.FailedToAttend) });

        using var nothing = await sam.PostFormAsync($"{booked.Path}/outcome/reason", []);
        using var tooLong = await sam.PostFormAsync($"{booked.Path}/outcome/reason", new() { ["Reason"] = nameof(AbsenceReason.Acceptable), ["Words"] = new string('x', 501) });
        using var saved = await sam.PostFormAsync($"{booked.Path}/outcome/reason", new() { ["Reason"] = nameof(AbsenceReason.Acceptable) });

        Assert.Contains("Select whether there was an acceptable reason", await WordsAsync(nothing), StringComparison.Ordinal);
        Assert.Contains("Reason must be 500 characters or fewer", await WordsAsync(tooLong), StringComparison.Ordinal);
        Assert.Contains("Acceptable reason", await WordsAsync(saved), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Who_came_is_asked_for_no_reason_and_an_earlier_one_goes(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var booked = await Booked.WithSamAsync(app, "Cora");
        using var sam = await app.SignInAsync("sam.okafor");
        app.JumpTo(booked.Start.AddMinutes(40));
        await sam.PostFormAsync($"{booked.Path}/outcome", new() { ["Outcome"] = nameof(AttendanceOutcome.AcceptableAbsence) });
        await sam.PostFormAsync($"{booked.Path}/outcome/reason", new() { ["Words"] = "In court." });

        using var corrected = await sam.PostFormAsync($"{booked.Path}/outcome", new() { ["Outcome"] = nameof(AttendanceOutcome.AttendedComplied) });

        Assert.Equal(booked.Path, corrected.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.DoesNotContain("In court.", await WordsAsync(corrected), StringComparison.Ordinal);
        using var reason = await sam.Client.GetAsync($"{booked.Path}/outcome/reason");
        Assert.Equal(booked.Path, reason.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static async Task<string> WordsAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).Body!.TextContent;
}
