using Connect.Platform.Data;

namespace Connect.Platform.Access;

/// <summary>Anybody whom Connect knows: service user, officer, volunteer, supporter.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>, IComparable<PersonId>
{
    public static PersonId From(Guid value) => new(value);
    public static PersonId New() => new(Guid.CreateVersion7());
    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);
    public static bool operator <(PersonId left, PersonId right) => left.Value < right.Value;
    public static bool operator <=(PersonId left, PersonId right) => left.Value <= right.Value;
    public static bool operator >=(PersonId left, PersonId right) => left.Value >= right.Value;
    public static bool operator >(PersonId left, PersonId right) => left.Value > right.Value;
    public override string ToString() => Value.ToString();
}
