namespace Connect.Demo;

/// <summary>The demonstration (<c>--demo</c>).</summary>
public sealed class DemoOptions
{
    public const string Section = "Connect:Demo";

    /// <summary>The moment at which its clock stands when its database is made, such as `2027-03-02T10:00Z`. Left out: the machine's own time.</summary>
    public DateTimeOffset? StartsAt { get; set; }
}
