using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Demo;

/// <summary>The invented people of the demonstration, the tests and the documents. Ofcom's numbers for drama only.</summary>
internal static class DemoCast
{
    public const string Password = "bridge street demo";

    /// <summary>Alex's, for pages that a code by text does not open.</summary>
    public const string AlexPin = "482913";

    public static readonly DateOnly AlexBorn = new(1994, 5, 17);

    public static readonly PodId BridgeStreet = new(Id(1));
    public static readonly PodId HarbourRoad = new(Id(2));

    public static readonly PersonId Sam = new(Id(11));
    public static readonly PersonId Priya = new(Id(12));
    public static readonly PersonId Leo = new(Id(13));
    public static readonly PersonId Helen = new(Id(14));
    public static readonly PersonId Tom = new(Id(15));
    public static readonly PersonId Dee = new(Id(16));
    public static readonly PersonId Ana = new(Id(17));
    public static readonly PersonId Nia = new(Id(18));
    public static readonly PersonId Alex = new(Id(21));
    public static readonly PersonId Jordan = new(Id(22));
    public static readonly PersonId Casey = new(Id(23));
    public static readonly PersonId Robin = new(Id(24));
    public static readonly PersonId Morgan = new(Id(25));
    public static readonly PersonId Maria = new(Id(31));

    /// <summary>Enters them once, with lines and accounts: false when they are there already, as they were left.</summary>
    public static async Task<bool> EnterAsync(ConnectDb db, IServiceProvider services, CancellationToken stop)
    {
        if (await db.Set<Pod>().AnyAsync(stop)) return false;

        var now = services.GetRequiredService<TimeProvider>().UtcNow();
        db.AddRange(DemoOrganisation.Rows());
        db.AddRange(Pods());
        db.AddRange(People(now));
        db.AddRange(Members());
        db.AddRange(Assignments(now.AddDays(-60)));
        await db.SaveChangesAsync(stop);

        await using var scope = services.CreateAsyncScope();
        await DemoCastLines.GiveOutAsync(scope.ServiceProvider, stop);
        await DemoCastAccounts.CreateAsync(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
        return true;
    }

    private static IEnumerable<Pod> Pods() =>
    [
        new() { Id = BridgeStreet, Name = "Bridge Street", Office = DemoOrganisation.BridgeStreet },
        new() { Id = HarbourRoad, Name = "Harbour Road", Office = DemoOrganisation.HarbourRoad },
    ];

    private static IEnumerable<Person> People(DateTime proved) =>
    [
        Named(Sam, "Sam", "Okafor", Role.Officer), Named(Priya, "Priya", "Nair", Role.Officer), Named(Leo, "Leo", "Grant", Role.SupportOfficer),
        Named(Helen, "Helen", "Marsh", Role.Supervisor), Named(Tom, "Tom", "Ellis", Role.Volunteer), Named(Dee, "Dee", "Clarke", Role.PeerMentor),
        Named(Ana, "Ana", "Silva", Role.Administrator), Named(Nia, "Nia", "Rees", Role.Officer),
        Named(Alex, "Alex", "Jones", Role.ServiceUser, "+447700900101", proved, AlexBorn), Named(Jordan, "Jordan", "Blake", Role.ServiceUser, "+447700900102", proved),
        Named(Casey, "Casey", "Reed", Role.ServiceUser, "+447700900103", proved), Named(Robin, "Robin", "Shaw", Role.ServiceUser, "+447700900104", proved, use: PhoneUse.Shared),
        Named(Morgan, "Morgan", "Price", Role.ServiceUser, "+447700900105", proved), Named(Maria, "Maria", "Jones", Role.Supporter, "+447700900201", proved),
    ];

    private static IEnumerable<PodMember> Members() =>
    [
        .. new[] { Sam, Priya, Leo, Helen }.Select(person => new PodMember { Pod = BridgeStreet, Person = person, IsStaff = true }),
        .. new[] { Alex, Jordan, Casey, Robin }.Select(person => new PodMember { Pod = BridgeStreet, Person = person, IsStaff = false }),
        new() { Pod = HarbourRoad, Person = Nia, IsStaff = true },
        new() { Pod = HarbourRoad, Person = Morgan, IsStaff = false },
    ];

    // Officers first: each person's first line is then their officer's, and the second Leo's.
    internal static IReadOnlyList<(PersonId Person, PersonId Worker, bool IsOfficer)> Relationships { get; } =
    [
        (Alex, Sam, true), (Jordan, Sam, true), (Casey, Sam, true), (Robin, Priya, true), (Morgan, Nia, true),
        (Alex, Leo, false), (Jordan, Leo, false), (Casey, Leo, false), (Robin, Leo, false),
    ];

    private static IEnumerable<Assignment> Assignments(DateTime from) => Relationships.Select(pair => new Assignment
    {
        Id = Guid.CreateVersion7(),
        Person = pair.Person,
        Worker = pair.Worker,
        IsOfficer = pair.IsOfficer,
        From = from,
    });

    private static Person Named(
        PersonId id, string first, string last, Role role, string? phone = null, DateTime? proved = null, DateOnly? born = null, PhoneUse use = PhoneUse.Own) =>
        new() { Id = id, FirstName = first, LastName = last, Role = role, Phone = phone, PhoneProvedAt = proved, PhoneUse = use, DateOfBirth = born };

    // Fixed ids, so that tests and screenshots can name them; shaped as version 7, and older than any made since.
    internal static Guid Id(int number) => Guid.Parse($"01900000-0000-7000-8000-{number:d12}");
}
