using System.Text.Json;
using Connect.Modules.Assistants;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations.Skill;

/// <summary>A person's own answers about supporters by text: AGREE or NO to one that a worker proposed, and REMOVE with a name.</summary>
internal sealed class AgreementSkill(ConnectDb db, Supporters supporters, AgreeToSupport agree, EndSupport end, TimeProvider clock) : IAssistantSkill
{
    private static readonly HashSet<string> Removes = ["remove", "dileu"];

    public string Name => AskForAgreement.Skill;

    public async Task<SkillReply?> CommandAsync(TextFromPerson text, CancellationToken stop)
    {
        if (TextWords.In(text.Body) is [var word, var name] && Removes.Contains(word.Folded)) return await RemoveAsync(text.Person, name.Folded, stop);
        if (AgreementWords.Read(text.Body) is not { Code: { } code } answer) return null;

        var now = clock.UtcNow();
        var open = await db.Set<OpenQuestion>().AsTracking()
            .Where(q => q.Person == text.Person.Id && q.Skill == Name && q.ClosedAt == null && q.ExpiresAt >= now).ToListAsync(stop);
        return open.Find(question => CodeOf(question) == code) is { } asked ? await AnswerAsync(text.Person, asked, answer.Agrees, stop) : null;
    }

    public async Task<SkillReply?> AnswerAsync(TextFromPerson text, OpenQuestion question, bool stale, CancellationToken stop) =>
        !stale && AgreementWords.Read(text.Body) is { Code: null } answer ? await AnswerAsync(text.Person, question, answer.Agrees, stop) : null;

    public bool Reads(TextFromPerson text) => AgreementWords.Read(text.Body) is { Code: null };

    public string? Plainly(TextFromPerson text, OpenQuestion question) =>
        AgreementWords.Read(text.Body) is { } answer ? InvitationTexts.Plainly(text.Person.Language, answer.Agrees, CodeOf(question)) : null;

    private async Task<SkillReply?> AnswerAsync(PersonCard person, OpenQuestion question, bool agrees, CancellationToken stop)
    {
        db.Attach(question);
        question.ClosedAt = clock.UtcNow();
        var (link, by) = (new SupportId(question.About), Actor.ByText(person.Id));
        if (await supporters.OneAsync(link, by, stop) is not { IsAgreed: false } card) return new(InvitationTexts.NothingToAnswer(person.Language));

        if (agrees) await agree.RunAsync(link, by, stop);
        else await end.RunAsync(link, SupportEnding.ByPerson, by, stop);
        return new(agrees ? InvitationTexts.Agreed(person.Language, card.FirstName) : InvitationTexts.Refused(person.Language, card.FirstName));
    }

    private async Task<SkillReply?> RemoveAsync(PersonCard person, string name, CancellationToken stop)
    {
        var by = Actor.ByText(person.Id);
        var named = (await supporters.OfAsync(person.Id, by, stop)).FindAll(card => TextWords.In(card.FirstName) is [var first, ..] && first.Folded == name);
        if (named is not [var card]) return null;

        await end.RunAsync(card.Id, SupportEnding.ByPerson, by, stop);
        return new(InvitationTexts.Removed(person.Language, card.FirstName));
    }

    private static string CodeOf(OpenQuestion question) => JsonSerializer.Deserialize<AgreementFacts>(question.Facts)!.Code;
}
