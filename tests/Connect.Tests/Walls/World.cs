using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Authentication;
using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Walls;

/// <summary>
/// Two pods whose service users have names and numbers that occur nowhere else, each with messages and an appointment, in every standing; and
/// everybody who might ask.
/// </summary>
internal sealed class World(ConnectApp app)
{
    /// <summary>Works in the pod of the service user who asks, and not with them.</summary>
    public const string NobodysWorker = "Priya";

    private const string Bridge = "Bridge Street", Harbour = "Harbour Road";

    private static readonly PersonId[] HasPassword = [DemoCast.Sam, DemoCast.Leo, DemoCast.Helen, DemoCast.Nia, DemoCast.Ana, DemoCast.Tom];

    private static readonly Actor Ana = Actor.Of(DemoCast.Ana) with { Role = nameof(Role.Administrator) };

    private readonly List<Subject> _subjects = [];
    private readonly List<Viewer> _viewers = [];
    private int _made;

    public ConnectApp App => app;

    public IReadOnlyList<Subject> Subjects => _subjects;

    public IReadOnlyList<Viewer> Viewers => _viewers;

    public Viewer Nobody => _viewers.Single(viewer => viewer.Role is null);

    public static async Task<World> BuildAsync(ConnectApp app)
    {
        var world = new World(app);
        var specialist = await app.Given.WorkerAsync("Ingrid", Role.Specialist);
        await world.PeopleAsync(specialist);
        await world.EnrolledAsync();
        await world.StaffAsync();
        world._subjects.Add(new("nobody there", PersonId.New(), null, Standing.Absent));
        await world.ViewersAsync(specialist);
        await app.SettleAsync();
        return world;
    }

    private async Task PeopleAsync(PersonId specialist)
    {
        PersonId[] opened = [DemoCast.Sam, DemoCast.Helen];
        var supported = await AddAsync("Zephyrine", "Quillfeather", DemoCast.Sam, Bridge, Standing.InPod);
        await AddAsync("Osgoode", "Thistlewick", DemoCast.Priya, Bridge, Standing.InPod);
        var restricted = await AddAsync("Rhiannonette", "Umberslade", DemoCast.Sam, Bridge, Standing.Restricted);
        var excluded = await AddAsync("Xanthippe", "Vexworthy", DemoCast.Priya, Bridge, Standing.Excluded);
        var glass = await AddAsync("Gwenllianne", "Yarborough", DemoCast.Sam, Bridge, Standing.Glass, opened);
        var elsewhere = await AddAsync("Morwennath", "Zouchington", DemoCast.Nia, Harbour, Standing.InPod);

        foreach (var (subject, supporter, officer) in new[] { (supported, DemoCast.Maria, DemoCast.Sam), (restricted, DemoCast.Maria, DemoCast.Sam), (elsewhere, DemoCast.Dee, DemoCast.Nia) })
        {
            subject.Ids["support"] = (await app.OpenAsync(subject.Person, supporter, GivenSupport.Everything | SharedThings.Notes, officer)).ToString();
            subject.SupportedBy.Add(supporter);
        }

        foreach (var one in new[] { restricted, glass })
            await app.DoAsync((RestrictPerson op) => op.RunAsync(one.Person, [DemoCast.Priya], "In the news", Ana, CancellationToken.None));
        foreach (var worker in new[] { DemoCast.Sam, DemoCast.Leo, DemoCast.Helen, specialist })
            await app.DoAsync((ExcludeWorker op) => op.RunAsync(worker, excluded.Person, "A relative", Ana, CancellationToken.None));
        foreach (var (viewer, role) in new[] { (DemoCast.Sam, Role.Officer), (DemoCast.Helen, Role.Supervisor) })
            await app.DoAsync((BreakGlass op) => op.RunAsync(glass.Person, "Duty call", Actor.Of(viewer) with { Role = role.ToString() }, CancellationToken.None));
    }

    private async Task<Subject> AddAsync(string first, string last, PersonId officer, string pod, Standing standing, params PersonId[] opened)
    {
        var phone = $"+447700900{700 + _made}";
        var person = await app.Given.ServiceUserAsync(first, officer, phone);
        await app.DoAsync((ConnectDb db) => db.Set<Person>().Where(row => row.Id == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastName, last)));
        var subject = new Subject(first, person, pod, standing) { OpenedBy = opened };
        var start = app.Now.Date.AddDays(3).AddHours(9 + _made++).AddMinutes(30);
        await app.Given.OfferAsync(officer, start);
        var slot = (await app.Given.TimesAsync(officer)).First(time => time.Start == start);
        var booked = await app.DoAsync((BookSlot op) => op.RunAsync(slot.Id, person, Actor.ByText(person), CancellationToken.None));
        await app.TextAsync(first, $"hello from {first} {last}");

        subject.Ids["person"] = person.ToString();
        subject.Ids["appointment"] = booked.Value.ToString()!;
        subject.Ids["thread"] = (await app.AskAsync((ConnectDb db) => db.Set<ConversationThread>().Where(thread => thread.Person == person).Select(thread => thread.Id).FirstAsync())).ToString();
        _subjects.Add(subject);
        return subject;
    }

    private async Task EnrolledAsync()
    {
        var (enrolment, person) = await app.EnrolAsync(GivenEnrolments.Of("Eglantinette", "07700 900799") with { LastName = "Yelverstone" });
        var subject = new Subject("Eglantinette", person, Bridge, Standing.InPod) { EnrolledBy = DemoCast.Tom };
        (subject.Ids["person"], subject.Ids["enrolment"]) = (person.ToString(), enrolment.ToString());
        _subjects.Add(subject);
    }

    private async Task StaffAsync()
    {
        foreach (var (name, worker, pod) in new[] { ("Sam", DemoCast.Sam, Bridge), ("Priya", DemoCast.Priya, Bridge), ("Nia", DemoCast.Nia, Harbour) })
        {
            var start = app.Now.Date.AddDays(4).AddHours(15.5);
            var offered = await app.Given.OfferAsync(worker, start);
            var slot = (await app.Given.TimesAsync(worker)).First(time => time.Start == start);
            var pattern = new WeeklyPattern { SlotMinutes = 5, FirstDate = DateOnly.FromDateTime(app.Now.Date.AddDays(5)), AddedDays = [new(DateOnly.FromDateTime(app.Now.Date.AddDays(5)), new(9, 0), new(10, 0))] };
            var busy = await app.DoAsync((MarkBusy op) => op.RunAsync(null, "Training", pattern, Actor.Of(worker), CancellationToken.None));
            var subject = new Subject(name, worker, pod, Standing.Staff);
            subject.Ids["person"] = subject.Ids["worker"] = worker.ToString();
            (subject.Ids["availability"], subject.Ids["slot"], subject.Ids["busy"]) = (offered.Value.Value.ToString(), slot.Id.Value.ToString(), busy.Value.ToString());
            _subjects.Add(subject);
        }
    }

    private async Task ViewersAsync(PersonId specialist)
    {
        _viewers.Add(new("nobody", null, null, IsFull: false, null, app.Client(session: null)));
        var other = (await app.DoAsync((AddWorker op) => op.RunAsync("Quentin", "Given", Role.Volunteer, Actor.Service))).Value;
        foreach (var (name, person, role, pod) in new[]
        {
            ("officer", DemoCast.Sam, Role.Officer, Bridge), ("support officer", DemoCast.Leo, Role.SupportOfficer, Bridge),
            ("specialist", specialist, Role.Specialist, Bridge), ("supervisor", DemoCast.Helen, Role.Supervisor, Bridge),
            ("officer of the other pod", DemoCast.Nia, Role.Officer, Harbour), ("administrator", DemoCast.Ana, Role.Administrator, (string?)null),
            ("volunteer", DemoCast.Tom, Role.Volunteer, null), ("volunteer who enrolled nobody", other, Role.Volunteer, null), ("peer mentor", DemoCast.Dee, Role.PeerMentor, null),
        })
            await SignInAsync(name, person, role, pod, SessionStrength.SecondFactor);

        await SignInAsync("service user with a code", _subjects[0].Person, Role.ServiceUser, Bridge, SessionStrength.TextCode);
        await SignInAsync("service user with a PIN", _subjects[0].Person, Role.ServiceUser, Bridge, SessionStrength.Pin);
        await SignInAsync("service user of the other pod", _subjects.Single(subject => subject is { Pod: Harbour, Standing: Standing.InPod }).Person, Role.ServiceUser, Harbour, SessionStrength.Pin);
        await SignInAsync("supporter with a code", DemoCast.Maria, Role.Supporter, null, SessionStrength.TextCode);
        await SignInAsync("supporter with a PIN", DemoCast.Maria, Role.Supporter, null, SessionStrength.Pin);
    }

    private async Task SignInAsync(string name, PersonId person, Role role, string? pod, SessionStrength strength) =>
        _viewers.Add(new(name, person, role, strength >= SessionStrength.Pin, pod, app.Client(await app.SessionAsync(person, strength))) { HasPassword = HasPassword.Contains(person) });
}
