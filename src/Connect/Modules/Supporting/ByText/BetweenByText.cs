using Connect.Modules.Assistants;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Texts;

namespace Connect.Modules.Supporting.ByText;

/// <summary>Does what a text between a person and a supporter says: service words, LEAVE or REMOVE, a supporter's questions; else it goes to the other.</summary>
internal sealed class BetweenByText(WriteBetween write, EndSupport end, StopByText service, IEnumerable<ISupporterQuestion> questions, SupportReply reply)
{
    public async Task RunAsync(SupportTalk talk, ReceivedText text, Actor by, CancellationToken stop)
    {
        var words = SupportTextWords.Read(text.Body);
        if (ServiceWords.Read(text.Body) is { } word) await service.RunAsync(talk.Writer, talk.Card.Person, word, text.To, by, stop);
        else if (words == SupportWord.End) await EndAsync(talk, text.To, by, stop);
        else if (talk.IsSupporter && await AnswerAsync(talk, text.Body, by, stop) is { } answer) await reply.RunAsync(talk.Writer, text.To, answer, by, stop);
        else if (!(await write.RunAsync(talk.Card.Id, text.Body, by, stop)).Succeeded) await reply.RunAsync(talk.Writer, text.To, NotSent(talk), by, stop);
    }

    private async Task<SupporterAnswer?> AnswerAsync(SupportTalk talk, string body, Actor by, CancellationToken stop)
    {
        foreach (var question in questions)
            if (await question.AnswerAsync(talk.Card, talk.OtherName, body, by, talk.Writer.Language, stop) is { } answer) return answer;

        return null;
    }

    private async Task EndAsync(SupportTalk talk, string line, Actor by, CancellationToken stop)
    {
        await end.RunAsync(talk.Card.Id, talk.IsSupporter ? SupportEnding.BySupporter : SupportEnding.ByPerson, by, stop);
        await reply.RunAsync(talk.Writer, line, SupportTextWords.Ended(talk.Writer.Language, talk.OtherName), by, stop);
    }

    private static string NotSent(SupportTalk talk) => SupportTextWords.NotSent(talk.Writer.Language, talk.OtherName);
}

/// <summary>STOP, START and HELP of somebody who writes to a supporter, to a supported person or to a team.</summary>
internal sealed class StopByText(StopPhone phone, PodPlaces places, SupportReply reply)
{
    /// <param name="about">Whose team is meant.</param>
    public async Task RunAsync(PersonCard writer, PersonId about, ServiceWord word, string line, Actor by, CancellationToken stop)
    {
        if (word == ServiceWord.Help)
        {
            await reply.RunAsync(writer, line, SupportTextWords.Help(writer.Language, (await places.OfAsync(about, stop)).Telephone), by, stop);
            return;
        }

        var stopped = word == ServiceWord.Stop;
        await phone.RunAsync(writer, worker: null, stopped, by, stop);
        await reply.RunAsync(writer, line, Words(writer, stopped), by, stop, essential: true);
    }

    private static string Words(PersonCard writer, bool stopped) => (writer.Role == Role.ServiceUser, stopped) switch
    {
        (true, true) => AssistantTexts.Stopped(writer.Language),
        (_, false) => SupportTextWords.Started(writer.Language),
        _ => SupportTextWords.Stopped(writer.Language),
    };
}
