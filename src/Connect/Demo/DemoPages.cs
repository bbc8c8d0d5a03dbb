using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Connect.Demo;

/// <summary>
/// Brings the demonstration's own page into the application. It stands outside the modules' folder, so without this, which only
/// --demo registers, it has no address.
/// </summary>
internal sealed class DemoPages : IPageRouteModelProvider
{
    private const string Path = "/Demo/PhonesPage";

    // After the framework's own, which finds the pages of modules.
    public int Order => 0;

    public void OnProvidersExecuting(PageRouteModelProviderContext context)
    {
        var page = new PageRouteModel(Path + ".cshtml", Path);
        page.RouteValues.Add("page", Path);
        page.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = "demo" } });
        context.RouteModels.Add(page);
    }

    public void OnProvidersExecuted(PageRouteModelProviderContext context)
    {
        // Nothing is to be changed in what others found.
    }
}
