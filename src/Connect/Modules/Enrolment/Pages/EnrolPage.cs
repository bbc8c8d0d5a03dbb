using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Enrolment.Pages.EnrolWords;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>A page about one of the volunteer's own enrolments.</summary>
internal abstract class EnrolPage(Enrolments enrolments) : ConnectPage
{
    public EnrolmentCard Enrolment { get; private set; } = null!;
    public EnrolmentId Id => Enrolment.Id;
    public Answers Answers => Enrolment.Answers;
    public string Called => Enrolment.Person?.FirstName ?? Answers.FirstName ?? Words["Them"];

    /// <summary>False for what does not exist for this volunteer, or is not at that stage.</summary>
    protected async Task<bool> FindAsync(Guid id, bool finished)
    {
        if (await enrolments.OneAsync(new(id), Actor, Stop) is not { } found || found.Person is not null != finished) return false;

        Enrolment = found;
        if (found.Person is { } person) Looked(EnrolmentShown.Person, person.Id);
        else Looked(EnrolmentShown.Draft.Act(AuditKind.Consultation, []));
        return true;
    }
}

/// <summary>One question of an enrolment.</summary>
internal abstract class QuestionPage(Enrolments enrolments) : EnrolPage(enrolments)
{
    /// <summary>By which a browser finds again what was typed and not sent.</summary>
    public string DraftName => Request.Path;

    public string DraftKey => HttpContext.RequestServices.GetRequiredService<DeviceDrafts>().KeyOf(User.SessionId()!.Value);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id, finished: false)) return NotFound();

        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id, finished: false)) return NotFound();

        if (await ReadAsync() is not { } answer)
        {
            await ShowAgainAsync();
            return Page();
        }

        await Do((KeepDraft op) => op.AnswerAsync(Id, answer, Actor, Stop));
        return Redirect(EnrolmentLinks.Step(Id, Steps.Next(answer(Answers))));
    }

    /// <summary>Puts what was answered before into the fields.</summary>
    protected virtual Task ShowAsync() => ShowAgainAsync();

    /// <summary>What the page needs whether or not something is wrong with what was typed.</summary>
    protected virtual Task ShowAgainAsync() => Task.CompletedTask;

    /// <summary>What the answer changes; null with errors in the model state when it cannot be taken.</summary>
    protected abstract ValueTask<Func<Answers, Answers>?> ReadAsync();

    protected Func<Answers, Answers>? Wrong(string field, string problem)
    {
        ModelState.AddModelError(field, Words[problem]);
        return null;
    }
}
