using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Conversations.Pages;

/// <summary>A page with a box to write to one person in.</summary>
internal abstract class ReplyPage(PersonCards cards) : ConnectPage
{
    [BindProperty]
    public string Body { get; set; } = "";

    public PersonCard Person { get; private set; } = null!;

    /// <summary>Whether the words themselves are texted, as far as the number goes.</summary>
    public bool GoesAsWritten => Person.IsReachable && !DiscreetWords.IsFor(Person);

    public bool CanWrite => Person is { Phone: not null, TextsStopped: false };

    protected async Task ShowAsync(PersonId person)
    {
        Person = await cards.OfAsync(person, Stop);
        Looked(PersonShown.Line, person);
    }

    /// <summary>Writes what was typed and leads to the conversation; null when there is something to mend.</summary>
    protected async Task<IActionResult?> WriteAsync(PersonId person, PersonId worker, string conversation)
    {
        var problem = await DoOnce((ReplyToPerson op) => op.RunAsync(person, worker, Body, Actor, Stop));
        if (problem is null) return Redirect(conversation);
        if (problem == ConversationProblems.Unknown) return NotFound();

        ModelState.AddModelError(nameof(Body), Words(problem));
        return null;
    }

    private static string Words(Problem problem) =>
        problem == ConversationProblems.Empty ? "Enter a message"
        : problem == ConversationProblems.TooLong ? $"Message must be {ReplyToPerson.LongestBody} characters or fewer"
        : problem == ConversationProblems.NoPhone ? "There is no phone number to send it to. Nothing was sent"
        : "Texts to this phone are stopped. Nothing was sent";
}
