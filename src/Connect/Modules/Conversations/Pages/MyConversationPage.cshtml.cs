using System.Globalization;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Conversations.Pages.MyWords;

namespace Connect.Modules.Conversations.Pages;

/// <summary>What a service user and one of their workers write to each other. A code by text shows the last 30 days; the PIN shows all.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class MyConversationPage(MyThreads threads, ThreadPage page, PersonCards cards, TimeProvider clock) : ConnectPage
{
    [BindProperty]
    public string Body { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public MyThread Thread { get; private set; } = null!;
    public MyMessagesView Messages { get; private set; } = MyMessagesView.Nothing;
    public bool IsNewest => Before is null;
    public string Topic => ConversationTopics.Thread(Thread.Id!.Value, Me).Name;
    public string Fragment => ConversationLinks.MineWith(Thread.Worker.Id) + "?handler=messages";

    private PersonId Me => Actor.Person!.Value;

    public async Task<IActionResult> OnGetAsync(Guid worker) => await FindAsync(worker) ? Page() : NotFound();

    public async Task<IActionResult> OnGetMessagesAsync(Guid worker) => await FindAsync(worker) ? Partial("_MyMessages", Messages) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid worker)
    {
        var problem = await DoOnce((WriteToWorker op) => op.RunAsync(new(worker), Body, Actor, Stop));
        if (problem is null) return Redirect(ConversationLinks.MineWith(new(worker)));
        if (!await FindAsync(worker)) return NotFound();

        ModelState.AddModelError(nameof(Body), problem == ConversationProblems.TooLong ? Words.Say("TooLong", WriteToWorker.LongestBody) : Words["Empty"]);
        return Page();
    }

    private async Task<bool> FindAsync(Guid worker)
    {
        if (await threads.WithAsync(Me, new(worker), Stop) is not { } thread) return false;

        Thread = thread;
        if (thread.Id is { } id) await ReadAsync(id);
        return true;
    }

    private async Task ReadAsync(ThreadId id)
    {
        var since = User.HasFullReach() ? (DateTime?)null : clock.UtcNow() - MyThreads.ByTextCode;
        Looked(ConversationShown.Messages, Me, id.Value);
        var slice = await page.MessagesAsync(id, Before, Actor, Stop, since);
        var authors = await cards.OfAsync([.. slice.Rows.Select(message => message.By).Distinct()], Stop);
        Messages = MyMessagesView.Of(slice, authors, Thread.Worker.Id);
        if (IsNewest && slice.Rows is [var newest, ..] && Thread.Unread > 0) await Do((ReadMyThread op) => op.RunAsync(id, newest.Seq, Actor, Stop));
    }
}

/// <summary>Some messages as the person reads them, oldest first.</summary>
internal sealed record MyMessagesView(IReadOnlyList<MyMessageView> Messages, string? OlderHref)
{
    public static readonly MyMessagesView Nothing = new([], null);

    public static MyMessagesView Of(Slice<MessageCard> newestFirst, IReadOnlyDictionary<PersonId, PersonCard> authors, PersonId worker) => new(
        [.. newestFirst.Rows.Reverse().Select(message => MyMessageView.Of(message, authors[message.By]))],
        newestFirst.HasMore ? string.Create(CultureInfo.InvariantCulture, $"{ConversationLinks.MineWith(worker)}?before={newestFirst.Rows[^1].Seq}") : null);
}

internal sealed record MyMessageView(bool IsMine, string Sender, DateTime At, string Body)
{
    public static MyMessageView Of(MessageCard message, PersonCard author) => new(
        message.Author == MessageAuthor.Person,
        message.Author switch
        {
            MessageAuthor.Person => Words["You"],
            MessageAuthor.Assistant => Words.Say("Assistant", author.FirstName),
            _ => author.FirstName,
        },
        message.At,
        message.Body);
}
