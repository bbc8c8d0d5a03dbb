using System.Globalization;
using System.Text.Json;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Keys;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Copies;

/// <summary>A gathered row in words.</summary>
internal sealed record GatheredRow(string Key, DateTime? At, IReadOnlyList<GatheredField> Fields);

internal sealed record GatheredField(string Name, string Value, bool IsWords);

/// <summary>Puts gathered rows into words and seals them, and opens them again with what was taken out left out.</summary>
internal sealed class HeldPages(ConnectDb db, SealedBytes seal, PersonCards cards)
{
    /// <summary>What stands where something was taken out.</summary>
    public const string TakenOut = "[taken out]";

    public byte[] Seal(Guid page, IReadOnlyList<GatheredRow> rows) => seal.Seal(NameOf(page), JsonSerializer.SerializeToUtf8Bytes(rows));

    public byte[] SealWords(Guid redaction, string words) => seal.Seal(NameOf(redaction), System.Text.Encoding.UTF8.GetBytes(words));

    public string OpenWords(Redaction redaction) => System.Text.Encoding.UTF8.GetString(seal.Open(NameOf(redaction.Id), redaction.Words));

    /// <summary>As gathered.</summary>
    public IReadOnlyList<GatheredRow> Open(HeldPage page) => JsonSerializer.Deserialize<List<GatheredRow>>(seal.Open(NameOf(page.Id), page.Content))!;

    /// <summary>As given: without words that were taken out, and without whole rows that were written for the team only.</summary>
    public async Task<IReadOnlyList<GatheredRow>> OpenRedactedAsync(HeldPage page, CancellationToken stop)
    {
        var taken = (await db.Set<Redaction>().AsNoTracking().Where(r => r.Page == page.Id && r.PutBackAt == null).ToListAsync(stop)).ToLookup(r => r.Row);
        return [.. Open(page).Where(row => taken[row.Key].All(one => one.By is not null)).Select(row => Without(row, [.. taken[row.Key]]))];
    }

    /// <summary>In words: times as London writes them, people by name, and never the name of another service user or supporter.</summary>
    public async Task<IReadOnlyList<GatheredRow>> InWordsAsync(IReadOnlyList<HeldRow> rows, PersonId about, CancellationToken stop)
    {
        var others = rows.SelectMany(row => row.Fields).Select(field => field.Value).OfType<PersonId>().Distinct().ToList();
        var known = await cards.OfAsync(others, stop);
        return [.. rows.Select(row => new GatheredRow(row.Key, row.At, [.. row.Fields.Select(field => InWords(field, about, known)).Where(field => field.Value.Length > 0)]))];
    }

    private GatheredRow Without(GatheredRow row, List<Redaction> taken) =>
        taken.Count == 0 ? row : row with { Fields = [.. row.Fields.Select(field => field.IsWords ? field with { Value = Without(field.Value, taken) } : field)] };

    private string Without(string value, List<Redaction> taken)
    {
        foreach (var one in taken)
            value = one.Words is null ? TakenOut : value.Replace(OpenWords(one), TakenOut, StringComparison.OrdinalIgnoreCase);
        return value;
    }

    private static GatheredField InWords(HeldField field, PersonId about, IReadOnlyDictionary<PersonId, PersonCard> known) => new(field.Name, field.Value switch
    {
        null => "",
        PersonId id when id == about => "You",
        PersonId id => known.TryGetValue(id, out var card) && (card.Role.IsStaff() || card.Role == Role.Administrator) ? card.Name : "Somebody else",
        DateTime at => $"{UkTimeText.LongDate(at, Language.English)}, {UkTimeText.Clock(at, Language.English)}",
        DateOnly day => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        bool yes => yes ? "Yes" : "No",
        Enum word => Spaced(word.ToString()),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    }, field.IsWords);

    private static string Spaced(string word) => string.Concat(word.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string NameOf(Guid id) => $"my-data/{id:n}";
}
