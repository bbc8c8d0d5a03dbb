using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>One part of the organisation: what is below it, its name, its place in the tree, its end.</summary>
[Access(AccessRule.Administrator)]
internal sealed class UnitPage(OrganisationTree tree, PodList pods) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    /// <summary>The name of something to add below it.</summary>
    [BindProperty]
    public string Part { get; set; } = "";

    [BindProperty]
    public Guid Parent { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public UnitCard Unit { get; private set; } = null!;
    public IReadOnlyList<UnitCard> Above { get; private set; } = [];
    public IReadOnlyList<UnitCard> Parts { get; private set; } = [];
    public IReadOnlyList<PodOverview> Pods { get; private set; } = [];
    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public bool IsOffice => Unit.Kind == UnitKind.Office;
    public UnitKind Below => Unit.Kind + 1;
    public string KindTitle => char.ToUpperInvariant(OrganisationWords.Of(Unit.Kind)[0]) + OrganisationWords.Of(Unit.Kind)[1..];

    private UnitId Self => new(Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await ReadAsync()) return NotFound();

        (Name, Parent) = (Unit.Name, Unit.Parent?.Value ?? default);
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync() =>
        await EndAsync(nameof(Name), await Do((RenameUnit op) => op.RunAsync(Self, Name ?? "", Actor, Stop)), "It is renamed");

    public async Task<IActionResult> OnPostMoveAsync() =>
        await EndAsync(nameof(Parent), await Do((MoveUnit op) => op.RunAsync(Self, new(Parent), Actor, Stop)), "It is moved");

    public async Task<IActionResult> OnPostCloseAsync() =>
        await EndAsync(nameof(Reason), await Do((CloseUnit op) => op.RunAsync(Self, Reason ?? "", Actor, Stop)), "It is closed", undo: $"{AdminLinks.Unit(Self)}?handler=undo");

    public async Task<IActionResult> OnPostUndoAsync() =>
        await EndAsync("", await Do((ReopenUnit op) => op.RunAsync(Self, Actor, Stop)), "It is open again");

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (!await ReadAsync() || IsOffice) return NotFound();
        return await EndAsync(nameof(Part), await Do((AddUnit op) => op.RunAsync(Below, Self, Part ?? "", Actor, Stop)), $"The {OrganisationWords.Of(Below)} is added");
    }

    private async Task<IActionResult> EndAsync(string field, Outcome<UnitId> outcome, string done, string? undo = null)
    {
        if (outcome.Succeeded)
        {
            this.Say(done, undo);
            return Redirect(AdminLinks.Unit(Self));
        }

        if (!await ReadAsync()) return NotFound();
        var typed = Name;
        ModelState.AddModelError(field, OrganisationWords.Of(outcome.Problem!));
        (Name, Parent) = (field == nameof(Name) ? typed : Unit.Name, Unit.Parent?.Value ?? default);
        return Page();
    }

    private async Task<bool> ReadAsync()
    {
        var all = await tree.AllAsync(Stop);
        if (all.Find(unit => unit.Id == Self) is not { } unit) return false;

        Unit = unit;
        Above = [.. Up(unit, all.ToDictionary(one => one.Id)).Reverse()];
        Parts = [.. all.Where(part => part.Parent == Self)];
        Places = unit.Parent is null ? [] : [.. all.Where(place => place.Kind == unit.Kind - 1 && place.IsOpen).Select(place => new Choice(place.Id.ToString(), place.Name))];
        if (IsOffice) Pods = await pods.InAsync(Self, Stop);
        return true;
    }

    private static IEnumerable<UnitCard> Up(UnitCard unit, Dictionary<UnitId, UnitCard> all)
    {
        for (var above = unit.Parent; above is { } id && all.TryGetValue(id, out var found); above = found.Parent) yield return found;
    }
}
