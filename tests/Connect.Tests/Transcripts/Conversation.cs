using System.Text;
using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.Enrolment;
using Connect.Modules.People;
using Connect.Modules.Settings;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Modules.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Transcripts;

/// <summary>Plays a script on a Connect and writes down what came of each line.</summary>
internal sealed partial class Conversation(ConnectApp app)
{
    private readonly StringBuilder _went = new();
    private readonly Seen _seen = new(app);

    public async Task<string> PlayAsync(Script script)
    {
        await _seen.StartAsync();
        foreach (var line in script.Written)
        {
            _went.Append(line).Append('\n');
            await DoAsync(line);
            foreach (var added in await _seen.NewAsync()) _went.Append(added).Append('\n');
        }

        return _went.ToString();
    }

    private async Task DoAsync(string line)
    {
        if (Script.ClockOf(line) is { } time) await app.MoveClockAsync(time);
        else if (Says().Match(line) is { Success: true } says) await SayAsync(says);
        else if (line.StartsWith("! ", StringComparison.Ordinal)) await SetAsync(line[2..]);
        else if (line is not ("" or ['#', ..])) throw new FormatException($"Nobody understands: {line}");
    }

    private Task SayAsync(Match says)
    {
        var (who, to, body) = (says.Groups["who"].Value, says.Groups["to"].Value, says.Groups["body"].Value.Replace("\\n", "\n", StringComparison.Ordinal));
        return PhoneNumber.ToE164(who) is { } number ? StrangerAsync(number, body) : app.TextAsync(who, body, to is "" ? null : to);
    }

    private async Task StrangerAsync(string number, string body)
    {
        await app.StoreTextAsync(number, "+447700900901", body);
        await app.SettleAsync();
    }

    private async Task SetAsync(string wish)
    {
        if (Setting("(?<who>\\w+) joins with (?<other>\\w+)'s phone") is { } joins) await JoinAsync(joins["who"].Value, joins["other"].Value);
        else if (Setting("(?<who>\\w+) reads Welsh") is { } welsh) await ChangeAsync(welsh["who"].Value, person => person.Language = Language.Welsh);
        else if (Setting("(?<who>\\w+) has (?<other>\\w+)'s phone") is { } shared) await ShareAsync(shared["who"].Value, shared["other"].Value);
        else if (Setting("Tom enrols (?<who>\\w+) on (?<phone>[\\d ]+\\d)(?<how>| in Welsh| who shares it and must be discreet)") is { } enrolled) await EnrolAsync(enrolled);
        else if (Setting("Tom has a code sent to (?<who>\\w+)") is { } coded) await SendCodeAsync(coded["who"].Value);
        else if (Setting("Tom enters the code of (?<who>\\w+)") is { } entered) await EnterCodeAsync(entered["who"].Value);
        else if (Setting("(?<who>\\w+) writes to (?<person>\\w+): (?<body>.+)") is { } writes) await WriteAsync(writes["who"].Value, writes["person"].Value, writes["body"].Value);
        else if (Setting("(?<who>\\w+) hands (?<person>\\w+) over to (?<to>\\w+)") is { } handed) await HandOverAsync(handed["who"].Value, handed["person"].Value, handed["to"].Value);
        else if (Setting("(?<who>\\w+) turns the assistant (?<how>on|off)") is { } turned) await TurnAsync(turned["who"].Value, turned["how"].Value == "on");
        else if (!wish.StartsWith("a pool of ", StringComparison.Ordinal)) throw new FormatException($"Nobody understands: {wish}");

        GroupCollection? Setting(string pattern) => Regex.Match(wish, $"^{pattern}$") is { Success: true } match ? match.Groups : null;
    }

    private async Task JoinAsync(string who, string other) =>
        await app.Given.ServiceUserAsync(who, officer: DemoCast.Priya, phone: await app.Given.PhoneOfAsync(other));

    private async Task ShareAsync(string who, string other)
    {
        var phone = await app.Given.PhoneOfAsync(other);
        await ChangeAsync(who, person => person.Phone = phone);
    }

    private async Task EnrolAsync(GroupCollection enrolled)
    {
        var answers = GivenEnrolments.Of(enrolled["who"].Value, enrolled["phone"].Value);
        await app.EnrolAsync(enrolled["how"].Value switch
        {
            " in Welsh" => answers with { Language = Language.Welsh },
            " who shares it and must be discreet" => answers with { PhoneUse = PhoneUse.SharedNotSafe },
            _ => answers,
        });
    }

    private async Task SendCodeAsync(string who)
    {
        var person = await app.Given.IdOfAsync(who);
        await app.DoAsync((SendNumberCode op) => op.RunAsync(person, phone: null, GivenEnrolments.Tom, CancellationToken.None));
        await app.SettleAsync();
    }

    private async Task EnterCodeAsync(string who)
    {
        var (person, code) = (await app.Given.IdOfAsync(who), (await app.PhoneAsync(who))[^1].Body[..6]);
        await app.DoAsync((ProveByCode op) => op.RunAsync(person, code, GivenEnrolments.Tom, CancellationToken.None));
        await app.SettleAsync();
    }

    private async Task TurnAsync(string who, bool on)
    {
        var worker = await app.Given.IdOfAsync(who);
        await app.DoAsync((AssistantSwitch assistant) => assistant.RunAsync(on, Actor.Of(worker), CancellationToken.None));
    }

    private async Task WriteAsync(string who, string person, string body)
    {
        var (to, worker) = (await app.Given.IdOfAsync(person), await app.Given.IdOfAsync(who));
        await app.DoAsync((ReplyToPerson op) => op.RunAsync(to, worker, body, Actor.Of(worker), CancellationToken.None));
        await app.SettleAsync();
    }

    private async Task HandOverAsync(string who, string person, string to)
    {
        var handed = await app.HandOverAsync(await app.Given.IdOfAsync(person), await app.Given.IdOfAsync(who), await app.Given.IdOfAsync(to));
        Assert.True(handed.Succeeded);
    }

    private Task ChangeAsync(string who, Action<Person> change) =>
        app.DoAsync(async (ConnectDb db) => change(await db.Set<Person>().SingleAsync(person => person.FirstName == who)));

    // "Alex> book", "Alex to Leo> book", "07700 900555> hello"
    [GeneratedRegex(@"^(?<who>[\w ]+?)( to (?<to>\w+))?> ?(?<body>.*)$")]
    private static partial Regex Says();
}
