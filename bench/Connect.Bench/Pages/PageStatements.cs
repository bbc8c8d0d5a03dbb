namespace Connect.Bench.Pages;

/// <summary>Lists every statement of the pages that are measured.</summary>
internal static class PageStatements
{
    private const int Times = 100;

    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var pages = await PagesOfNode.StartAsync(folder.Path);
        foreach (var page in PagesOfNode.Names)
        {
            await pages.TimeAsync(page);
            await Statements.PrintAsync(page, Times, () => pages.AskAsync(page, Times));
        }
    }
}
