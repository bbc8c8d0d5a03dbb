using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Given;

/// <summary>Finds the cast by first name and adds further people and times.</summary>
internal sealed class GivenPeople(ConnectApp app)
{
    private int _made;

    public async Task<PersonId> IdOfAsync(string who) => (await PersonAsync(who)).Id;

    public async Task<string> PhoneOfAsync(string who) =>
        (await PersonAsync(who)).Phone ?? throw new InvalidOperationException($"{who} has no phone.");

    /// <summary>The line on which they text this worker, or their officer.</summary>
    public async Task<string> LineAsync(string who, string? worker = null)
    {
        var person = await IdOfAsync(who);
        var other = worker is null ? await OfficerOfAsync(person) : await IdOfAsync(worker);
        return await app.DoAsync((Lines lines) => lines.OfAsync(person, other, CancellationToken.None));
    }

    /// <summary>A service user of an officer, Sam unless said otherwise, in that officer's pod, with a number nobody else has.</summary>
    public async Task<PersonId> ServiceUserAsync(string firstName, PersonId? officer = null, string? phone = null, Language language = Language.English)
    {
        var worker = officer ?? DemoCast.Sam;
        var person = new Person
        {
            Id = PersonId.New(),
            FirstName = firstName,
            LastName = "Given",
            Role = Role.ServiceUser,
            Phone = phone ?? $"+4477009{Interlocked.Increment(ref _made):d5}",
            PhoneProvedAt = app.Now,
            Language = language,
        };
        await app.DoAsync(async (ConnectDb db) =>
        {
            var pod = await db.Set<PodMember>().Where(member => member.Person == worker).Select(member => member.Pod).FirstAsync();
            db.Add(person);
            db.Add(new PodMember { Pod = pod, Person = person.Id, IsStaff = false });
            db.Add(new Assignment { Id = Guid.CreateVersion7(), Person = person.Id, Worker = worker, IsOfficer = true, From = app.Now });
        });
        await app.DoAsync((Lines lines) => lines.OfAsync(person.Id, worker, CancellationToken.None));
        return person.Id;
    }

    /// <summary>A member of staff of Bridge Street with no times yet.</summary>
    public async Task<PersonId> WorkerAsync(string firstName, Role role = Role.Officer)
    {
        var person = new Person { Id = PersonId.New(), FirstName = firstName, LastName = "Given", Role = role };
        await app.DoAsync((ConnectDb db) =>
        {
            db.Add(person);
            db.Add(new PodMember { Pod = DemoCast.BridgeStreet, Person = person.Id, IsStaff = true });
            return Task.CompletedTask;
        });
        return person.Id;
    }

    /// <summary>A worker offers single times of half an hour, London wall time.</summary>
    public Task<Outcome<AvailabilityId>> OfferAsync(PersonId worker, params DateTime[] localStarts) =>
        OfferAsync(worker, new SlotRules { FurthestAheadDays = 395 }, localStarts);

    /// <inheritdoc cref="OfferAsync(PersonId,DateTime[])"/>
    public Task<Outcome<AvailabilityId>> OfferAsync(PersonId worker, SlotRules rules, params DateTime[] localStarts)
    {
        var pattern = new WeeklyPattern
        {
            FirstDate = UkTime.LocalDate(app.Now),
            SlotMinutes = 30,
            AddedDays = [.. localStarts.Select(start => new DateSpan(
                DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start), TimeOnly.FromDateTime(start.AddMinutes(30))))],
        };
        return app.DoAsync((OfferTimes offer) =>
            offer.RunAsync(null, pattern, rules, "the Bridge Street office", MeetingKind.Office, Actor.Of(worker), CancellationToken.None));
    }

    /// <summary>The worker's times that can be booked now, soonest first.</summary>
    public Task<List<SlotCard>> TimesAsync(PersonId worker, int atMost = 50) =>
        app.AskAsync((OpenTimes times) => times.NextAsync(worker, atMost, after: null, CancellationToken.None));

    private Task<PersonId> OfficerOfAsync(PersonId person) =>
        app.AskAsync(async (Workers workers) => (await workers.OfAsync(person, CancellationToken.None))[0].Id);

    private Task<Person> PersonAsync(string who) => app.AskAsync((ConnectDb db) => db.Set<Person>().SingleAsync(person => person.FirstName == who));
}
