using System.Diagnostics;
using System.Text.Json;

namespace Connect.Tests.Web;

public sealed class TextCounterTests
{
    private static readonly (string Text, int Parts)[] Worked =
    [
        ("", 0), (new('a', 160), 1), (new('a', 161), 2), (new string('a', 158) + "€", 1), (new string('a', 159) + "€", 2),
        (new('a', 306), 2), (new('a', 307), 3), (new string('a', 152) + "€" + new string('a', 152), 3), (new('a', 918), 6),
        (new('ŵ', 70), 1), (new('ŵ', 71), 2), (new string('a', 68) + "😀", 1), (new string('a', 69) + "😀", 2),
        (new string('a', 66) + "😀" + new string('a', 66), 3),
    ];

    [Fact]
    public async Task The_page_counts_texts_as_the_phone_network_does()
    {
        var script = Path.Combine(Repository.Root, "src/Connect/wwwroot/js/text-counter.js");
        var texts = JsonSerializer.Serialize(Worked.Select(w => w.Text));
        var code = $"import {{ readFileSync }} from 'node:fs'; const m = await import('data:text/javascript;base64,' + readFileSync({JsonSerializer.Serialize(script)}).toString('base64'));"
            + $"console.log(JSON.stringify({texts}.map(t => m.count(t).parts)))";
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-e", code]) { RedirectStandardOutput = true })!;
        var counted = JsonSerializer.Deserialize<int[]>(await node.StandardOutput.ReadToEndAsync());
        Assert.Equal(Worked.Select(w => w.Parts), counted);
    }
}
