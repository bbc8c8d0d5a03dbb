using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Modules.Authentication.TextCodes;

/// <summary>
/// Puts a new number on record once its code was typed, and tells the old one. Only after a PIN, and never twice in a day.
/// Whoever has the old phone is signed in no longer.
/// </summary>
internal sealed class ChangeNumber(
    CheckCode check, ChangePhone change, PersonCards cards, TellOldNumber tell, EndAccess access, Platform.Recording.Journal journal)
{
    /// <param name="session">The one in which they do it; it stays.</param>
    public async Task<CodeStep> RunAsync(string browser, string code, Guid session, Actor by, CancellationToken stop)
    {
        if (await check.AskedAsync(browser, CodePurpose.NewNumber, stop) is not { } asked || asked.Person != by.Person) return CodeStep.Expired;

        var judgement = await check.RunAsync(asked, code, stop);
        if (judgement != CodeJudgement.Right) return judgement == CodeJudgement.Locked ? CodeStep.Locked : CodeStep.Wrong;
        if (!await check.UseAsync(asked, stop)) return CodeStep.Expired;

        var person = await cards.OfAsync(by.Person!.Value, stop);
        await change.RunAsync(person.Id, asked.Phone, by, stop);
        await access.ElsewhereAsync(person.Id, session, stop);
        await tell.RunAsync(person, by, stop);
        journal.Record(SignInJournal.NumberChanged(person.Id), by);
        return CodeStep.Done;
    }
}
