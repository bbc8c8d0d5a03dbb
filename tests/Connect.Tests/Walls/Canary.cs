using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Walls;

/// <summary>What would give a service user away in an answer: name, number, and the ids of them and of what is about them.</summary>
internal sealed record Canary(PersonId Person, string Name, IReadOnlyList<string> Ids, IReadOnlyList<string> Words, string? Digits)
{
    /// <summary>What of it the answer has; null for nothing.</summary>
    /// <param name="idIsKnown">Where a restricted record is shown without a name, its address has the id.</param>
    public string? In(string body, bool idIsKnown)
    {
        if (Words.FirstOrDefault(word => body.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } word) return word;
        if (Digits is not null && Squeezed(body).Contains(Digits, StringComparison.Ordinal)) return Digits;
        return Ids.Skip(idIsKnown ? 1 : 0).FirstOrDefault(id => body.Contains(id, StringComparison.OrdinalIgnoreCase));
    }

    public static async Task<IReadOnlyList<Canary>> AllAsync(World world)
    {
        var people = await world.App.AskAsync((ConnectDb db) => db.Set<Person>().Where(person => person.Role == Role.ServiceUser).ToListAsync());
        return [.. people.Select(person => Of(person, world.Subjects.FirstOrDefault(subject => subject.Person == person.Id)))];
    }

    // The cast's first names are anybody's; those of the world occur nowhere else.
    private static Canary Of(Person person, Subject? subject) => new(
        person.Id,
        person.Name,
        [person.Id.ToString(), .. subject?.Ids.Values.Where(id => id != person.Id.ToString()) ?? []],
        subject is null ? [person.Name, $"{person.LastName}, {person.FirstName}"] : [person.FirstName, person.LastName],
        person.Phone?[3..]);

    private static string Squeezed(string body) => string.Concat(body.Where(letter => !char.IsWhiteSpace(letter)));
}
