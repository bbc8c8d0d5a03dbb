using Connect.Platform.Audit;

namespace Connect.Modules.Admin;

/// <inheritdoc cref="Connect.Modules.People.PersonShown"/>
internal static class AdminShown
{
    public static readonly Shown User = new("account", "name", "role", "email address", "pods", "state");
    public static readonly Shown Review = new("account", "access confirmed");
    public static readonly Shown Staff = new("pod", "staff");
}
