using Connect.Modules.People;

namespace Connect.Modules.Authentication;

/// <summary>What a new number cannot do yet. Others ask too, before they give documents or supporters.</summary>
public static class NewNumber
{
    public static readonly TimeSpan Hold = TimeSpan.FromHours(24);

    /// <summary>For a day after a change of number: no documents, no supporters, no new PIN. Whoever took the number over would ask for just these.</summary>
    /// <param name="now">System time.</param>
    public static bool IsOnHold(PersonCard person, DateTime now) => person.PhoneChangedAt is { } changed && now < changed + Hold;
}
