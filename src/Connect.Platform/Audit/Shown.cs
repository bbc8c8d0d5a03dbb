using Connect.Platform.Access;

namespace Connect.Platform.Audit;

/// <summary>A kind of thing about people, and which of its fields are read or changed: <c>new Shown("appointment", "time", "place")</c>.</summary>
public sealed record Shown(string Thing, params string[] Fields)
{
    private readonly string _fields = string.Join(',', Fields);

    /// <summary>One person's thing, for the audit.</summary>
    public AuditAct Act(AuditKind kind, PersonId person, Guid? id = null) => Act(kind, [person], id);

    /// <inheritdoc cref="Act(AuditKind,PersonId,Guid?)"/>
    public AuditAct Act(AuditKind kind, IEnumerable<PersonId> people, Guid? id = null) =>
        new() { Kind = kind, Thing = Thing, Id = id, Fields = _fields, People = [.. people.Select(person => person.Value)] };
}
