using Connect.Modules.People;
using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Importing.Checking;

/// <summary>Who is on record that rows of a file may be, and what the rows before said: numbers, names and dates of birth, read once for the whole file.</summary>
internal sealed class OnRecord
{
    private const int AtOnce = 500;

    private readonly ILookup<(string Name, DateOnly? Born), PersonCard> _byName;
    private readonly ILookup<(string LastName, DateOnly? Born), PersonCard> _byLastName;
    private readonly ILookup<string, PersonCard> _byPhone;
    private readonly Dictionary<(string, DateOnly?), int> _rows = [];
    private readonly Dictionary<string, (int Row, bool IsShared)> _phones = [];

    private OnRecord(IReadOnlyCollection<PersonCard> known)
    {
        _byName = known.ToLookup(card => (Key(card.LegalFirstName, card.LastName), card.DateOfBirth));
        _byLastName = known.ToLookup(card => (card.LastName.ToLowerInvariant(), card.DateOfBirth));
        _byPhone = known.Where(card => card.Phone is not null).ToLookup(card => card.Phone!);
    }

    public static async Task<OnRecord> OfAsync(PersonCards cards, IReadOnlyList<NewPerson> read, CancellationToken stop)
    {
        var known = new Dictionary<PersonId, PersonCard>();
        var users = cards.All.Where(card => card.Role == Role.ServiceUser);
        foreach (var born in read.Select(person => person.DateOfBirth).Distinct().Chunk(AtOnce))
            foreach (var card in await users.Where(card => born.Contains(card.DateOfBirth)).ToListAsync(stop)) known[card.Id] = card;
        foreach (var phones in read.Select(person => person.Phone).OfType<string>().Distinct().Chunk(AtOnce))
            foreach (var card in await users.Where(card => phones.Contains(card.Phone)).ToListAsync(stop)) known[card.Id] = card;
        return new(known.Values);
    }

    /// <summary>Whether somebody is on record just so. Where they are to be looked for again, the row before does not count.</summary>
    public bool IsHere(NewPerson person, int row) => _byName[Named(person)].Any(card => card.Phone == person.Phone) && _rows.TryAdd(Named(person), row);

    /// <summary>Why this row cannot be somebody new; null when it can, and then it counts for the rows after it.</summary>
    public (string Column, string Words)? Problem(NewPerson person, int row)
    {
        if (!_rows.TryAdd(Named(person), row)) return (ImportColumns.LastName, $"Row {_rows[Named(person)]} has the same name and date of birth. Take one of them out");
        if (_byName[Named(person)].Any())
            return (ImportColumns.Mobile, "They are on record with another number, or none. Take the row out and change the number on their page");
        if (person.Phone is not { } phone) return null;

        var shared = person.PhoneUse.IsShared();
        if (_byPhone[phone].Any(card => !shared || !card.PhoneUse.IsShared()))
            return (ImportColumns.Mobile, "Somebody else has this number on record. Find out whose it is, or say on both that the phone is shared");
        if (_phones.TryGetValue(phone, out var before) && !(shared && before.IsShared))
            return (ImportColumns.Mobile, $"Row {before.Row} has the same number. Find out whose it is, or write “shared” in both rows");

        _phones.TryAdd(phone, (row, shared));
        return null;
    }

    /// <summary>As enrolment asks: the same number, or the same last name and date of birth.</summary>
    public IReadOnlyList<PersonId> Twins(NewPerson person) =>
    [
        .. _byLastName[(person.LastName.ToLowerInvariant(), person.DateOfBirth)].Concat(person.Phone is { } phone ? _byPhone[phone] : [])
            .Select(card => card.Id).Distinct(),
    ];

    private static (string, DateOnly?) Named(NewPerson person) => (Key(person.FirstName, person.LastName), person.DateOfBirth);

    private static string Key(string first, string last) => $"{first} {last}".ToLowerInvariant();
}
