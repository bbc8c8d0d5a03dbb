using Connect.Modules.People;
using Connect.Modules.Pods;

namespace Connect.Modules.Importing.Checking;

/// <summary>Somebody of staff who is not here yet.</summary>
internal sealed record NewColleague(string FirstName, string LastName, Role Role, string Email, IReadOnlyList<PodId> Pods);

/// <summary>The rows of a file after looking through them.</summary>
internal sealed record CheckedRows<TRow>(IReadOnlyList<TRow> New, int Here, IReadOnlyList<ImportProblem> Problems);

/// <summary>A file of staff, looked through.</summary>
internal sealed class StaffRows(Workplaces workplaces)
{
    private static readonly IReadOnlyDictionary<string, Role> Roles =
        new[] { Role.Officer, Role.SupportOfficer, Role.Specialist, Role.Supervisor, Role.Volunteer }.ToDictionary(RoleWords.Of, role => role, StringComparer.OrdinalIgnoreCase);

    public async Task<CheckedRows<NewColleague>> OfAsync(IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var (pods, known) = (await workplaces.PodsAsync(stop), await workplaces.ColleaguesAsync(stop));
        var (found, here, problems) = (new List<NewColleague>(), 0, new List<ImportProblem>());
        var inFile = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var cells = new CellReader(row, problems);
            if (row.Broken is { } broken) cells.Wrong("", broken);
            else if (Read(cells, pods) is { } colleague && IsOnce(cells, colleague, inFile))
            {
                if (!known.TryGetValue(colleague.Email, out var other)) found.Add(colleague);
                else if (IsSame(colleague, other)) here++;
                else cells.Wrong(ImportColumns.Email, "Somebody with another name or role signs in with this address. Look under Users, and mend the row or take it out");
            }
        }

        return new(found, here, problems);
    }

    private static NewColleague? Read(CellReader cells, ILookup<string, PodId> pods)
    {
        var (first, last, email) = (cells.Name(ImportColumns.FirstName), cells.Name(ImportColumns.LastName), cells.Email(ImportColumns.Email));
        if (!Roles.TryGetValue(cells[ImportColumns.Role], out var role))
            cells.Wrong(ImportColumns.Role, "Enter officer, support officer, specialist, supervisor or volunteer");
        var places = cells.List(ImportColumns.Pods).Select(typed => Workplaces.Pod(cells, ImportColumns.Pods, typed, pods)).OfType<PodId>().Distinct().ToList();
        if (role == Role.Volunteer && places.Count > 0) cells.Wrong(ImportColumns.Pods, "A volunteer works in no pod. Leave it empty");
        return cells.IsRight ? new(first, last, role, email, places) : null;
    }

    private static bool IsOnce(CellReader cells, NewColleague colleague, Dictionary<string, int> inFile)
    {
        if (inFile.TryAdd(colleague.Email, cells.Row)) return true;

        cells.Wrong(ImportColumns.Email, $"Row {inFile[colleague.Email]} has the same address. Take one of them out");
        return false;
    }

    private static bool IsSame(NewColleague one, Colleague other) =>
        other.Card.Role == one.Role && string.Equals(other.Card.LegalName, $"{one.FirstName} {one.LastName}", StringComparison.OrdinalIgnoreCase);
}
