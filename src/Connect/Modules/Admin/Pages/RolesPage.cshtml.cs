using Connect.Platform.Access;
using Connect.Web;

namespace Connect.Modules.Admin.Pages;

/// <summary>The access table in plain words. It is read off the table that decides.</summary>
[Access(AccessRule.Administrator)]
internal sealed class RolesPage : ConnectPage
{
    public static readonly IReadOnlyList<IGrouping<Relation, AccessLine>> Relations = [.. AccessTable.Lines.GroupBy(line => line.Relation)];

    public void OnGet()
    {
    }
}
