using Connect.Platform.Access;
using Connect.Web;

namespace Connect.Modules.Importing.Pages;

/// <summary>The columns of a file in plain words.</summary>
[Access(AccessRule.Administrator)]
internal sealed class ColumnsPage : ConnectPage
{
    public void OnGet()
    {
    }
}
