using System.Linq.Expressions;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>What other modules may know of a person.</summary>
public sealed record PersonCard
{
    public required PersonId Id { get; init; }

    /// <summary>What to call them in texts and on pages.</summary>
    public required string FirstName { get; init; }

    /// <summary>The first name on record.</summary>
    public required string LegalFirstName { get; init; }

    public required string LastName { get; init; }
    public required Role Role { get; init; }
    public string? Phone { get; init; }
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>System time.</summary>
    public DateTime? PhoneChangedAt { get; init; }

    public PhoneUse PhoneUse { get; init; }

    /// <summary>Whether it was shown that the number reaches them. Until then nothing personal is sent.</summary>
    public bool PhoneProved { get; init; }

    /// <summary>Whether personal texts may go to the number. Only service users' numbers are proved by the texts that they answer.</summary>
    public bool IsReachable => PhoneProved || Role != Role.ServiceUser;

    public PhoneDoubt PhoneDoubt { get; init; }
    public PersonState State { get; init; }
    public Language Language { get; init; }
    public bool TextsStopped { get; init; }
    public string? Pronouns { get; init; }
    public string? Email { get; init; }
    public bool EmailIsProved { get; init; }

    public string Name => $"{FirstName} {LastName}";

    public string LegalName => $"{LegalFirstName} {LastName}";

    /// <summary>Their picture, until there are photos: "AJ".</summary>
    public string Initials => string.Concat(new[] { FirstName, LastName }.Where(name => name.Length > 0).Select(name => char.ToUpperInvariant(name[0])));
}

/// <summary>Looks people up. Whoever shows the answer has already asked sight.</summary>
public sealed class PersonCards(ConnectDb db)
{
    private static readonly Expression<Func<Person, PersonCard>> Card = person => new PersonCard
    {
        Id = person.Id,
        FirstName = person.CalledName ?? person.FirstName,
        LegalFirstName = person.FirstName,
        LastName = person.LastName,
        Role = person.Role,
        Phone = person.Phone,
        DateOfBirth = person.DateOfBirth,
        PhoneChangedAt = person.PhoneChangedAt,
        PhoneUse = person.PhoneUse,
        PhoneProved = person.PhoneProvedAt != null,
        PhoneDoubt = person.PhoneDoubt,
        State = person.State,
        Language = person.Language,
        TextsStopped = person.TextsStoppedAt != null,
        Pronouns = person.Pronouns,
        Email = person.Email,
        EmailIsProved = person.EmailProvedAt != null,
    };

    private static readonly PerModel<Func<ConnectDb, string, IAsyncEnumerable<PersonCard>>> ByPhone = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, string phone) => db.Set<Person>().Where(p => p.Phone == phone).OrderBy(p => p.Id).Select(Card)));

    private static readonly PerModel<Func<ConnectDb, PersonId, Task<PersonCard?>>> ById = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId id) => db.Set<Person>().Where(p => p.Id == id).Select(Card).FirstOrDefault()));

    private static readonly PerModel<Func<ConnectDb, List<PersonId>, IAsyncEnumerable<PersonCard>>> ByIds = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, List<PersonId> ids) => db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(Card)));

    // One operation asks for the same two people again and again, and who has the phone of one of them; the panels of a page for the same few.
    private readonly Dictionary<PersonId, PersonCard> _known = [];
    private readonly Dictionary<string, List<PersonCard>> _onPhone = [];

    /// <summary>For joining in other modules' queries.</summary>
    public IQueryable<PersonCard> All => In(db);

    /// <summary>The same for a query that is compiled.</summary>
    public static IQueryable<PersonCard> In(ConnectDb db) => db.Set<Person>().Select(Card);

    public async Task<PersonCard> OfAsync(PersonId id, CancellationToken stop) =>
        _known.TryGetValue(id, out var card) ? card : _known[id] = await ById.For(db)(db, id) ?? throw new InvalidOperationException("There is no such person.");

    public async Task<IReadOnlyDictionary<PersonId, PersonCard>> OfAsync(IReadOnlyCollection<PersonId> ids, CancellationToken stop)
    {
        if (ids.Where(id => !_known.ContainsKey(id)).ToList() is { Count: > 0 } unknown)
            await foreach (var card in ByIds.For(db)(db, unknown).WithCancellation(stop)) _known[card.Id] = card;
        return ids.Where(_known.ContainsKey).Distinct().ToDictionary(id => id, id => _known[id]);
    }

    /// <summary>It was read together with something else.</summary>
    public void Remember(PersonCard card) => _known[card.Id] = card;

    /// <summary>Everybody with this number was read together with something else.</summary>
    public void Remember(string phone, List<PersonCard> everybody)
    {
        _onPhone[phone] = everybody;
        foreach (var card in everybody) Remember(card);
    }

    /// <summary>Everybody on record with this number; a phone can be shared.</summary>
    public async Task<List<PersonCard>> WithPhoneAsync(string phone)
    {
        if (_onPhone.TryGetValue(phone, out var known)) return known;

        var cards = new List<PersonCard>(1);
        await foreach (var card in ByPhone.For(db)(db, phone)) cards.Add(_known[card.Id] = card);
        return _onPhone[phone] = cards;
    }
}
