using Connect.Demo;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Pods;

/// <summary>The tree from the organisation down to its pods, and who may change it.</summary>
public sealed class OrganisationTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Ana = Actor.Of(DemoCast.Ana) with { Role = "Administrator" };
    private static readonly OfficeEntry Entry = new("the Mill Lane office", "3 Mill Lane, Wester", "01632 960003");

    [Theory, BothDatabases]
    public async Task An_organisation_is_built_from_the_top_down_and_a_pod_works_in_an_office(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var organisation = await AddAsync(app, UnitKind.Organisation, null, "Built");
        var region = await AddAsync(app, UnitKind.Region, organisation, "North");
        var city = await AddAsync(app, UnitKind.City, region, "Wester");

        var office = (await app.DoAsync((AddOffice op) => op.RunAsync(city, "Mill Lane", Entry, Ana, CancellationToken.None))).Value;
        var pod = (await app.DoAsync((CreatePod op) => op.RunAsync("Mill Lane", office, Ana, CancellationToken.None))).Value;

        var card = await app.AskAsync((PodList pods) => pods.FindAsync(pod, CancellationToken.None));
        Assert.Equal(("Mill Lane", "Mill Lane", 0, 0), (card!.Name, card.OfficeName, card.Staff, card.ServiceUsers));
        Assert.Equal(OrganisationProblems.WrongPlace, (await app.DoAsync((AddUnit op) => op.RunAsync(UnitKind.City, organisation, "Too high", Ana, CancellationToken.None))).Problem);
        Assert.Equal(OrganisationProblems.NameTaken, (await app.DoAsync((AddUnit op) => op.RunAsync(UnitKind.City, region, " Wester ", Ana, CancellationToken.None))).Problem);
        Assert.Equal(OrganisationProblems.NoName, (await app.DoAsync((AddUnit op) => op.RunAsync(UnitKind.City, region, " ", Ana, CancellationToken.None))).Problem);
    }

    [Theory, BothDatabases]
    public async Task Texts_name_an_office_by_its_new_place_as_soon_as_it_changes(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        Assert.Equal(new("Harbour Road", "the Harbour Road office", "01632 960002"), await PlaceAsync(app));

        await app.DoAsync((ChangeOffice op) => op.RunAsync(DemoOrganisation.HarbourRoad, Entry, Ana, CancellationToken.None));
        Assert.Equal(new("Harbour Road", "the Mill Lane office", "01632 960003"), await PlaceAsync(app));

        await app.DoAsync((ChangePod op) => op.RunAsync(DemoCast.HarbourRoad, "Riverside", DemoOrganisation.BridgeStreet, Ana, CancellationToken.None));
        Assert.Equal(new("Riverside", "the Bridge Street office", "01632 960001"), await PlaceAsync(app));
    }

    [Theory, BothDatabases]
    public async Task What_still_has_parts_or_people_is_not_closed_and_what_is_closed_can_be_opened_again(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var city = await AddAsync(app, UnitKind.City, DemoOrganisation.West, "Closing");
        var office = (await app.DoAsync((AddOffice op) => op.RunAsync(city, "Closing", Entry, Ana, CancellationToken.None))).Value;

        Assert.Equal(OrganisationProblems.NotEmpty, (await CloseAsync(app, city)).Problem);
        Assert.Equal(OrganisationProblems.NoReason, (await CloseAsync(app, office, " ")).Problem);
        Assert.True((await CloseAsync(app, office)).Succeeded);
        Assert.True((await CloseAsync(app, city)).Succeeded);
        Assert.Equal(OrganisationProblems.WrongPlace, (await app.DoAsync((ReopenUnit op) => op.RunAsync(office, Ana, CancellationToken.None))).Problem);
        Assert.True((await app.DoAsync((ReopenUnit op) => op.RunAsync(city, Ana, CancellationToken.None))).Succeeded);

        Assert.Equal(OrganisationProblems.NotEmpty, (await app.DoAsync((ClosePod op) => op.RunAsync(DemoCast.HarbourRoad, "Moved", Ana, CancellationToken.None))).Problem);
        var closing = (await app.DoAsync((CreatePod op) => op.RunAsync("Closing", DemoOrganisation.BridgeStreet, Ana, CancellationToken.None))).Value;
        Assert.True((await app.DoAsync((ClosePod op) => op.RunAsync(closing, "Moved", Ana, CancellationToken.None))).Succeeded);
        Assert.True((await app.DoAsync((ReopenPod op) => op.RunAsync(closing, Ana, CancellationToken.None))).Succeeded);
    }

    [Theory, BothDatabases]
    public async Task A_part_is_renamed_and_moved_with_all_below_it(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var from = await AddAsync(app, UnitKind.Region, DemoOrganisation.Organisation, "From here");
        var to = await AddAsync(app, UnitKind.Region, DemoOrganisation.Organisation, "To there");
        var city = await AddAsync(app, UnitKind.City, from, "Moving");

        await app.DoAsync((RenameUnit op) => op.RunAsync(city, "Moved", Ana, CancellationToken.None));
        await app.DoAsync((MoveUnit op) => op.RunAsync(city, to, Ana, CancellationToken.None));

        var card = await app.AskAsync((OrganisationTree tree) => tree.FindAsync(city, CancellationToken.None));
        Assert.Equal(("Moved", to), (card!.Name, card.Parent));
        Assert.Equal(OrganisationProblems.WrongPlace, (await app.DoAsync((MoveUnit op) => op.RunAsync(city, DemoOrganisation.Organisation, Ana, CancellationToken.None))).Problem);
    }

    [Theory, BothDatabases]
    public async Task An_office_is_open_by_the_week_but_for_the_dates_that_say_otherwise(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var (monday, training) = (new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 2));
        await app.DoAsync((SetOpeningTimes op) => op.RunAsync(
            DemoOrganisation.HarbourRoad, [new(DayOfWeek.Monday, new(10, 0), new(18, 0)), new(DayOfWeek.Tuesday, new(9, 0), new(17, 0))], Ana, CancellationToken.None));
        await app.DoAsync((SetOpeningException op) => op.RunAsync(DemoOrganisation.HarbourRoad, new(training, null, null, "Training"), Ana, CancellationToken.None));

        var office = await app.AskAsync((Offices offices) => offices.FindAsync(DemoOrganisation.HarbourRoad, monday, CancellationToken.None));
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(18, 0)), office!.On(monday));
        Assert.Null(office.On(training));
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(17, 0)), office.On(training.AddDays(7)));
        Assert.Null(office.On(monday.AddDays(2)));

        await app.DoAsync((EndOpeningException op) => op.RunAsync(DemoOrganisation.HarbourRoad, training, Ana, CancellationToken.None));
        var backwards = await app.DoAsync((SetOpeningTimes op) => op.RunAsync(
            DemoOrganisation.HarbourRoad, [new(DayOfWeek.Monday, new(18, 0), new(10, 0))], Ana, CancellationToken.None));
        Assert.Equal(OrganisationProblems.Hours, backwards.Problem);
        Assert.NotNull((await app.AskAsync((Offices offices) => offices.FindAsync(DemoOrganisation.HarbourRoad, monday, CancellationToken.None)))!.On(training));
    }

    [Theory, BothDatabases]
    public async Task Only_an_administrator_changes_the_organisation_and_the_audit_says_who_did(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var helen = Actor.Of(DemoCast.Helen) with { Role = "Supervisor" };

        Assert.Equal(OrganisationProblems.Unknown, (await app.DoAsync((RenameUnit op) => op.RunAsync(DemoOrganisation.West, "East", helen, CancellationToken.None))).Problem);
        Assert.Equal(OrganisationProblems.Unknown, (await app.DoAsync((CreatePod op) => op.RunAsync("Mine", DemoOrganisation.BridgeStreet, helen, CancellationToken.None))).Problem);
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<Pod>().AnyAsync(pod => pod.Name == "Mine")));

        var region = await AddAsync(app, UnitKind.Region, DemoOrganisation.Organisation, "Watched");
        Assert.Contains((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act is { Thing: "organisation" } && act.Id == region.Value && act.By == DemoCast.Ana.Value);
    }

    private static Task<PodPlace> PlaceAsync(ConnectApp app) => app.AskAsync((PodPlaces places) => places.OfAsync(DemoCast.Nia, CancellationToken.None));

    private static async Task<UnitId> AddAsync(ConnectApp app, UnitKind kind, UnitId? parent, string name) =>
        (await app.DoAsync((AddUnit op) => op.RunAsync(kind, parent, name, Ana, CancellationToken.None))).Value;

    private static Task<Outcome<UnitId>> CloseAsync(ConnectApp app, UnitId unit, string reason = "Not needed") =>
        app.DoAsync((CloseUnit op) => op.RunAsync(unit, reason, Ana, CancellationToken.None));
}
