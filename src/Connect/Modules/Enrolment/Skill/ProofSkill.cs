using System.Text.Json;
using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment.Skill;

/// <summary>What a number was asked.</summary>
internal enum ProofQuestion
{
    /// <summary>"Reply OK": the person has the phone in hand, so any answer but a doubt will do.</summary>
    Welcome,

    /// <summary>"Is it still yours?": the number may have gone to somebody else, who would say yes as well; so the first name is asked for.</summary>
    StillTheirs,
}

/// <summary>Takes the answer to the welcome and to "is this still yours?", from numbers that are not proved.</summary>
internal sealed class ProofSkill(ConnectDb db, NumberProofs numbers, TimeProvider clock) : IAssistantSkill
{
    public const string SkillName = "number-proof";

    public string Name => SkillName;

    public bool AnswersUnproved => true;

    public Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop) => Task.FromResult<SkillReply?>(null);

    public bool Reads(TextFromPerson text) => !text.Person.PhoneProved;

    public string? Plainly(TextFromPerson text, OpenQuestion question) => null;

    public async Task<SkillReply?> AnswerAsync(TextFromPerson text, OpenQuestion question, bool stale, CancellationToken stop)
    {
        if (stale || text.Person.PhoneProved) return null;

        var by = Actor.ByText(text.Person.Id);
        if (ProofReply.Denies(text.Body))
        {
            await CloseAsync(question, stop);
            await numbers.DoubtAsync(text.Person.Id, PhoneDoubt.Denied, by, stop);
            return new(EnrolmentTexts.NotYours(text.Person.Language));
        }

        var welcomes = JsonSerializer.Deserialize<ProofQuestion>(question.Facts) == ProofQuestion.Welcome;
        if (!welcomes && !ProofReply.IsName(text.Body, text.Person.FirstName)) return null;

        await CloseAsync(question, stop);
        return await numbers.ProveAsync(text.Person.Id, NumberProof.Reply, by, stop) ? new(EnrolmentTexts.Proved(text.Person.Language, text.Person.PhoneUse == PhoneUse.SharedNotSafe)) : null;
    }

    private Task CloseAsync(OpenQuestion question, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<OpenQuestion>().Where(q => q.Seq == question.Seq).ExecuteUpdateAsync(set => set.SetProperty(q => q.ClosedAt, now), stop);
    }
}
