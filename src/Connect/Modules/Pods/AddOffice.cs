using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Pods;

/// <summary>What an office is entered with: how texts name it, where it is, whom to call.</summary>
public sealed record OfficeEntry(string Place, string Address, string Telephone)
{
    public const int LongestPlace = 60, LongestAddress = 200, LongestTelephone = 20;

    internal bool IsWhole =>
        Place.Trim().Length is > 0 and <= LongestPlace && Address.Trim().Length is > 0 and <= LongestAddress && IsTelephone(Telephone.Trim());

    // As people dial it: digits and spaces, with a plus where it is written abroad's way.
    private static bool IsTelephone(string typed) =>
        typed.Length is > 0 and <= LongestTelephone && typed.Count(char.IsAsciiDigit) >= 3 && typed.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '+');
}

/// <summary>Adds an office to a city or town.</summary>
public sealed class AddOffice(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId city, string name, OfficeEntry entry, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by)) return OrganisationProblems.Unknown;

        var given = name.Trim();
        if (await new Units(db).ProblemAsync(null, UnitKind.Office, city, given, stop) is { } problem) return problem;
        if (!entry.IsWhole) return OrganisationProblems.NoOffice;

        var unit = new Unit { Id = UnitId.New(), Kind = UnitKind.Office, Parent = city, Name = given };
        db.Add(unit);
        db.Add(new Office { Unit = unit.Id, Place = entry.Place.Trim(), Address = entry.Address.Trim(), Telephone = entry.Telephone.Trim() });
        audit.Record(Units.Changed(unit.Id), by);
        return unit.Id;
    }
}
