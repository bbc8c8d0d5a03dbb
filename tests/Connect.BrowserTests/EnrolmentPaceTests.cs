using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>
/// How long an enrolment takes by hand: what can be counted is counted and what can be measured is measured, on a page as wide as a phone. With HUMAN_PACE=1 it
/// goes at the pace of the model (docs/enrolment.md) and takes as long as that.
/// </summary>
public sealed class EnrolmentPaceTests(DemoNode node, Browser browser, ITestOutputHelper output) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private const string Mobile = "07700900331";

    [Fact]
    public async Task An_enrolment_from_the_first_press_to_the_answer_of_their_phone_leaves_time_to_talk()
    {
        var page = await browser.PageAsync(node, width: 375);
        await page.SignInAsync("tom.ellis");
        var hand = new Hand(page, Environment.GetEnvironmentVariable("HUMAN_PACE") == "1");

        await hand.NextAsync("Enrol somebody");
        await AnswerAsync(hand);
        await hand.NextAsync("Finish");
        await node.LastOfAsync("+447700900331", atLeast: 1);
        await node.TextAsync("+447700900331", "+447700900901", "ok");
        await node.LastOfAsync("+447700900331", atLeast: 2);
        await hand.NextAsync(page.GetByRole(AriaRole.Link, new() { Name = "Check again" }));
        await page.GetByText("Their phone has answered").WaitForAsync();

        output.WriteLine(hand.Report());
        Assert.InRange(hand.Presses, 1, 30);
        Assert.InRange(hand.Characters, 1, 40);
        Assert.InRange(hand.Handling.TotalSeconds, 1, 90);
        Assert.True(hand.Waiting < TimeSpan.FromSeconds(hand.Pages), $"{hand.Waiting.TotalSeconds:0.0} s of waiting on {hand.Pages} pages.");
    }

    private static async Task AnswerAsync(Hand hand)
    {
        await hand.TypeAsync("First name", "Kim");
        await hand.TypeAsync("Last name", "Given");
        await hand.NextAsync("Continue");
        await hand.TypeAsync("Day", "27");
        await hand.TypeAsync("Month", "3");
        await hand.TypeAsync("Year", "1990");
        await hand.NextAsync("Continue");
        await hand.ChooseAsync("English");
        await hand.ChooseAsync("My own");
        await hand.TypeAsync("What is the mobile number?", Mobile);
        await hand.NextAsync("Continue");
        await hand.ChooseAsync("Yes");
        await hand.NextAsync("Continue"); // No needs
        await hand.NextAsync("Continue"); // Any time
        await hand.ReadAloudAsync();
        await hand.TickAsync();
        await hand.NextAsync("Continue");
        await hand.ChooseAsync("Bridge Street");
        await hand.ChooseAsync("Sam Okafor");
        await hand.NextAsync("Continue"); // No supporter
    }
}

/// <summary>One hand on a phone. A press is a button, a link, a box or a field that is touched; what is typed is counted by the character.</summary>
internal sealed class Hand(IPage page, bool atPace)
{
    // Card, Moran and Newell, The Keystroke-Level Model (CACM 23:7, 1980): to point 1.1 s, to think 1.35 s, here once a page.
    private static readonly TimeSpan Point = TimeSpan.FromSeconds(1.1), Think = TimeSpan.FromSeconds(1.35);

    // Palin and others, How do people type on mobile devices? (MobileHCI 2019): 36.2 words of five characters a minute.
    private static readonly TimeSpan Key = TimeSpan.FromSeconds(60 / (36.2 * 5));

    // Brysbaert, How many words do we read per minute? (Journal of Memory and Language 109, 2019): 183 aloud.
    private static readonly TimeSpan SpokenWord = TimeSpan.FromSeconds(60 / 183.0);

    private readonly System.Diagnostics.Stopwatch _took = System.Diagnostics.Stopwatch.StartNew();
    private double _waiting, _usable;
    private int _words;

    public int Presses { get; private set; }

    public int Characters { get; private set; }

    public int Pages { get; private set; }

    /// <summary>As measured: from the press until the whole answer of the server is there, on all pages.</summary>
    public TimeSpan Waiting => TimeSpan.FromMilliseconds(_waiting);

    /// <summary>As modelled.</summary>
    public TimeSpan Handling => Presses * Point + Characters * Key + Pages * Think;

    private TimeSpan Aloud => _words * SpokenWord;

    public async Task TypeAsync(string label, string text)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        await PressAsync(field);
        await field.PressSequentiallyAsync(text, new() { Delay = atPace ? (float)Key.TotalMilliseconds : 0 });
        Characters += text.Length;
    }

    public async Task ChooseAsync(string answer)
    {
        await PressAsync(page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }));
        await NextAsync("Continue");
    }

    public Task TickAsync() => PressAsync(page.GetByRole(AriaRole.Checkbox));

    public Task NextAsync(string button) => NextAsync(page.GetByRole(AriaRole.Button, new() { Name = button }));

    public async Task NextAsync(ILocator thing)
    {
        var loaded = new TaskCompletionSource();
        page.Load += Loaded;
        await PressAsync(thing);
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(15));
        page.Load -= Loaded;
        var took = await page.EvaluateAsync<double[]>("(() => { const n = performance.getEntriesByType('navigation')[0]; return [n.responseEnd - n.startTime, n.domContentLoadedEventEnd - n.startTime] })()");
        (Pages, _waiting, _usable) = (Pages + 1, _waiting + took[0], _usable + took[1]);
        await PauseAsync(Think);

        void Loaded(object? sender, IPage of) => loaded.TrySetResult();
    }

    public async Task ReadAloudAsync()
    {
        _words += (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        await PauseAsync(Aloud);
    }

    public string Report() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"counted: {Presses} presses, {Characters} characters, {Pages} pages, {_words} words read aloud; measured: {_waiting / 1000:0.00} s for the server, {_usable / 1000:0.00} s until pages could be used; "
        + $"modelled: {Handling.TotalSeconds:0} s of handling, {Aloud.TotalSeconds:0} s of reading aloud; it took {_took.Elapsed.TotalSeconds:0} s{(atPace ? " at that pace" : " by machine")}");

    private async Task PressAsync(ILocator thing)
    {
        await PauseAsync(Point);
        Presses++;
        await thing.ClickAsync();
    }

    private Task PauseAsync(TimeSpan time) => atPace ? Task.Delay(time) : Task.CompletedTask;
}
