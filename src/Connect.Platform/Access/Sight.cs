using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Access;

/// <summary>
/// One line of the view `sight`: <see cref="Viewer"/> may see <see cref="Person"/>, by this reach (own, pod, team, break-glass). Behind it lie
/// rows that the database itself keeps by the rule: <see cref="KeptSight"/>.
/// Deny by default: who is not in the view does not exist for the viewer. What the reach allows stands in <see cref="AccessTable"/>.
/// </summary>
public sealed class Sight
{
    public PersonId Viewer { get; init; }
    public PersonId Person { get; init; }
    public required string Reach { get; init; }
}

/// <summary>
/// One line of the view `sight_hidden`: <see cref="Viewer"/> works in <see cref="Person"/>'s pod and does not see them. That there is somebody,
/// and nothing else, may be shown where <see cref="Why"/> is "restricted"; where it is "excluded", not even that.
/// </summary>
public sealed class HiddenSight
{
    public PersonId Viewer { get; init; }
    public PersonId Person { get; init; }
    public required string Why { get; init; }
}

/// <summary>A row about one person: filtered by sight wherever it is read.</summary>
public interface IAboutPerson
{
    PersonId Person { get; }
}

internal sealed class SightView : IEntityTypeConfiguration<Sight>
{
    public void Configure(EntityTypeBuilder<Sight> sight) => sight.HasNoKey().ToView("sight");
}

internal sealed class HiddenSightView : IEntityTypeConfiguration<HiddenSight>
{
    public void Configure(EntityTypeBuilder<HiddenSight> hidden) => hidden.HasNoKey().ToView("sight_hidden");
}
