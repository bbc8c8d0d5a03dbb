using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Importing.Checking;

/// <summary>A service user who is not here yet, and where they come to.</summary>
/// <param name="Twins">Who on record they may be; the office finds out.</param>
internal sealed record NewServiceUser(NewPerson Person, PodId Pod, PersonId Officer, IReadOnlyList<PersonId> Others, IReadOnlyList<PersonId> Twins);

/// <summary>A file of service users, looked through.</summary>
internal sealed class PeopleRows(Workplaces workplaces, PersonCards cards, TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<string, PhoneUse> Uses = new Dictionary<string, PhoneUse>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = PhoneUse.Own,
        ["own"] = PhoneUse.Own,
        ["shared"] = PhoneUse.Shared,
        ["shared and not safe"] = PhoneUse.SharedNotSafe,
    };

    public async Task<CheckedRows<NewServiceUser>> OfAsync(IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var (pods, colleagues, today) = (await workplaces.PodsAsync(stop), await workplaces.ColleaguesAsync(stop), UkTime.Today(clock));
        var (found, here, problems) = (new List<NewServiceUser>(), 0, new List<ImportProblem>());
        var read = rows.Select(row => Read(row, new(row, problems), pods, colleagues, today)).OfType<(CellReader Cells, NewServiceUser User)>().ToList();
        var known = await OnRecord.OfAsync(cards, [.. read.Select(one => one.User.Person)], stop);
        foreach (var (cells, user) in read)
        {
            if (known.IsHere(user.Person, cells.Row)) here++;
            else if (known.Problem(user.Person, cells.Row) is var (column, words)) cells.Wrong(column, words);
            else found.Add(user with { Twins = known.Twins(user.Person) });
        }

        return new(found, here, [.. problems.OrderBy(problem => problem.Row)]);
    }

    private static (CellReader, NewServiceUser)? Read(ImportRow row, CellReader cells, ILookup<string, PodId> pods, IReadOnlyDictionary<string, Colleague> colleagues, DateOnly today)
    {
        if (row.Broken is { } broken)
        {
            cells.Wrong("", broken);
            return null;
        }

        var (first, last, born, language) = (cells.Name(ImportColumns.FirstName), cells.Name(ImportColumns.LastName), cells.BirthDate(today), cells.Language());
        var (phone, use) = Phone(cells);
        var pod = Workplaces.Pod(cells, ImportColumns.Pod, cells[ImportColumns.Pod], pods);
        var officer = Worker(cells, ImportColumns.Officer, cells[ImportColumns.Officer], pod, colleagues, mustBeOfficer: true);
        var others = cells.List(ImportColumns.Workers).Select(typed => Worker(cells, ImportColumns.Workers, typed, pod, colleagues, mustBeOfficer: false)).OfType<PersonId>().ToList();
        if (!cells.IsRight) return null;

        var person = new NewPerson(first, last, Role.ServiceUser) { DateOfBirth = born, Phone = phone, PhoneUse = use, Preferences = new(language) };
        return (cells, new(person, pod!.Value, officer!.Value, others, []));
    }

    private static (string? Phone, PhoneUse Use) Phone(CellReader cells)
    {
        if (!Uses.TryGetValue(cells[ImportColumns.PhoneUse], out var use)) cells.Wrong(ImportColumns.PhoneUse, "Enter own, shared, or shared and not safe");
        if (cells[ImportColumns.Mobile] is not { Length: > 0 } typed) return (null, PhoneUse.None);

        // A spreadsheet that took the number for a sum has dropped the 0 or the plus before it.
        var phone = PhoneNumber.ToE164(typed.StartsWith('7') ? $"0{typed}" : typed.StartsWith("447", StringComparison.Ordinal) ? $"+{typed}" : typed);
        if (phone is null || !PhoneNumber.IsMobile(phone)) cells.Wrong(ImportColumns.Mobile, "Enter a mobile number, such as 07700 900111, or leave it empty");
        return (phone, use);
    }

    private static PersonId? Worker(CellReader cells, string column, string email, PodId? pod, IReadOnlyDictionary<string, Colleague> colleagues, bool mustBeOfficer)
    {
        var worker = colleagues.GetValueOrDefault(email);
        var words = worker is null || !worker.Card.Role.IsStaff() ? $"No member of staff signs in with “{email}”. Add them first, or mend the address"
            : mustBeOfficer && worker.Card.Role != Role.Officer ? $"{worker.Card.Name} is no officer. Enter the address of an officer"
            : pod is { } place && !worker.Pods.Contains(place) ? $"{worker.Card.Name} does not work in that pod. Put them in it first, or enter somebody who does"
            : null;
        if (words is null) return worker!.Card.Id;

        cells.Wrong(column, words);
        return null;
    }
}
