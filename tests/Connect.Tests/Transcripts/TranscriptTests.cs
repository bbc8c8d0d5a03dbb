using Connect.Tests.Given;

namespace Connect.Tests.Transcripts;

/// <summary>
/// Conversations by text, word for word, as the files beside this one tell them. After a wanted change run with UPDATE_TRANSCRIPTS=1
/// and read the difference.
/// </summary>
public sealed class TranscriptTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Connect.Tests", "Transcripts");

    private static readonly bool Updates = Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1";

    public static TheoryData<DatabaseKind, string> All { get; } = new(
        from name in Directory.GetFiles(Folder, "*.transcript.txt").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        from kind in Enum.GetValues<DatabaseKind>()
        select (kind, name));

    [Theory, MemberData(nameof(All))]
    public async Task It_goes_as_written(DatabaseKind database, string name)
    {
        var path = Path.Combine(Folder, name);
        var written = await File.ReadAllTextAsync(path);
        var script = Script.Read(written);

        await using var app = await apps.NewAsync(database, new() { Start = script.Start, Lines = script.Lines });
        var went = await new Conversation(app).PlayAsync(script);

        if (Updates) await File.WriteAllTextAsync(path, went);
        else Assert.Equal(written, went);
        Assert.Empty(app.Log.Errors);
    }
}
