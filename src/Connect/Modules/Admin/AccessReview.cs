using Connect.Platform.Access;

namespace Connect.Modules.Admin;

/// <summary>
/// When an administrator last said that what a user may see is still right (ISO/IEC 27001:2022, A.5.18: rights are reviewed at regular intervals).
/// The audit has each time; this is the last.
/// </summary>
internal sealed class AccessReview : IAboutPerson
{
    public required PersonId Person { get; init; }

    /// <summary>What was looked at: <see cref="UserAccess.Stamp"/>. With another role or pod it is to be confirmed anew.</summary>
    public required string Stamp { get; set; }

    public required DateTime At { get; set; }
    public required PersonId By { get; set; }
}
