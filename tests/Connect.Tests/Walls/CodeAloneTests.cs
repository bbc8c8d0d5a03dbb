using System.Net;
using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Modules.Conversations;
using Connect.Modules.Enrolment;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Walls;

/// <summary>A phone that others hold too and must learn nothing from: the code that came to it opens nothing but the question for the PIN.</summary>
public sealed class CodeAloneTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task No_page_tells_a_time_a_place_a_name_or_a_document_before_the_pin(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var kim = await app.Given.ServiceUserAsync("Kimberley");
        await app.DoAsync((ChangePhone op) => op.SayUseAsync(kim, PhoneUse.SharedNotSafe, Actor.Service, CancellationToken.None));
        var slot = (await app.Given.TimesAsync(DemoCast.Sam))[0];
        var appointment = (await app.Bookings.TryBookAsync(kim, DemoCast.Sam, Local.Text(slot.Start), Actor.ByText(kim))).Value;
        await app.DoAsync((WriteText op) => op.RunAsync(new(kim, DemoCast.Sam, "Bring the blue folder"), Actor.Of(DemoCast.Sam), CancellationToken.None));
        using var code = app.Client(await app.SessionAsync(kim, SessionStrength.TextCode));
        using var pin = app.Client(await app.SessionAsync(kim, SessionStrength.Pin));
        var asked = 0;

        foreach (var door in (await Doors.OfAsync(app)).Where(door => door.Gets && door.Rule is not (AccessRule.Gateway or AccessRule.Demo) && !Exceptions.EndTheSession.Contains(door.Route)))
            foreach (var path in Paths(door, appointment.Value, DemoCast.Sam.Value, kim.Value))
            {
                using var answer = await code.GetAsync(path);
                var body = await answer.Content.ReadAsStringAsync();
                asked++;
                Assert.True(IsRefusal(answer) || door.Rule is AccessRule.Anyone or AccessRule.Client or AccessRule.Api || door.Route == SignInLinks.PinPath || Exceptions.AnswerBeforeTheirRule.Contains(door.Route), $"{path} opens with a code alone: {answer.StatusCode} {answer.Headers.Location}.");
                Assert.DoesNotContain(Telling, word => body.Contains(word, StringComparison.OrdinalIgnoreCase));
            }

        Assert.True(asked > 100, $"Only {asked} addresses were asked.");
        using var home = await pin.GetAsync("/my-appointments");
        Assert.Contains("Okafor", await home.Content.ReadAsStringAsync());
    }

    [Theory, BothDatabases]
    public async Task Whoever_was_signed_in_by_a_code_is_out_once_a_worker_says_that_the_phone_is_not_safe(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var lou = await app.Given.ServiceUserAsync("Lou");
        using var code = app.Client(await app.SessionAsync(lou, SessionStrength.TextCode));
        Assert.Equal(HttpStatusCode.OK, (await code.GetAsync("/my-appointments")).StatusCode);

        await app.DoAsync((ChangeNumberFor op) => op.SayUseAsync(lou, PhoneUse.SharedNotSafe, Actor.Of(DemoCast.Sam), CancellationToken.None));

        Assert.NotEqual(HttpStatusCode.OK, (await code.GetAsync("/my-appointments")).StatusCode);
    }

    // Of her, of her worker, of the place and of what was written to her.
    private static readonly string[] Telling = ["Kimberley", "Okafor", "Bridge Street", "blue folder", "my-appointments/0"];

    private static IEnumerable<string> Paths(Door door, params Guid[] ids) =>
        door.HasIds ? ids.Select(id => Samples.Fill(door.Route, id.ToString())).OfType<string>() : [door.Route];

    private static bool IsRefusal(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.NotFound || answer.Headers.Location?.ToString().StartsWith(SignInLinks.PinPath, StringComparison.Ordinal) == true;
}
