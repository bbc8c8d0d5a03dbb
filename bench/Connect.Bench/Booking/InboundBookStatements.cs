namespace Connect.Bench.Booking;

/// <summary>Lists every statement between one text's arrival and its reply's departure.</summary>
internal static class InboundBookStatements
{
    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var node = await Node.StartAsync("", folder.Path);
        var town = new Town(people: 300);
        await town.EnterAsync(node.Database);
        var texts = new BookByText(node);
        await texts.TimeAsync([.. town.Residents.Take(200)]);
        await Statements.PrintAsync("one text", 100, () => texts.TimeAsync([.. town.Residents.Skip(200)]));
    }
}
