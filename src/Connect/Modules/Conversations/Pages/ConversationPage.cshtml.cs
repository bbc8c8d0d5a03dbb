using Connect.Modules.People;
using Connect.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Conversations.Pages;

[Access(AccessRule.Staff)]
internal sealed class ConversationPage(ThreadPage threads, PersonCards cards) : ReplyPage(cards)
{
    private readonly PersonCards _cards = cards;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public ThreadCard Thread { get; private set; } = null!;
    public MessagesView Messages { get; private set; } = null!;

    /// <summary>The worker whose conversation it is, when that is not the reader.</summary>
    public PersonCard? Colleague { get; private set; }

    public bool IsNewest => Before is null;
    public string Topic => ConversationTopics.Thread(Thread.Id, Thread.Person).Name;
    public string Fragment => ConversationLinks.Thread(Thread.Id) + "?handler=messages";

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? await ShowAsync() : NotFound();

    public async Task<IActionResult> OnGetMessagesAsync()
    {
        if (!await FindAsync()) return NotFound();

        await ReadAsync();
        return Partial("_Messages", Messages);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return NotFound();
        return await WriteAsync(Thread.Person, Thread.Worker, ConversationLinks.Thread(Thread.Id)) ?? await ShowAsync();
    }

    private async Task<bool> FindAsync()
    {
        if (await threads.OneAsync(new(Id), Actor, Stop) is not { } thread) return false;

        Thread = thread;
        return true;
    }

    private async Task<IActionResult> ShowAsync()
    {
        await ShowAsync(Thread.Person);
        if (Thread.Worker != Actor.Person) Colleague = await _cards.OfAsync(Thread.Worker, Stop);
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        var page = await threads.MessagesAsync(Thread.Id, Before, Actor, Stop);
        var authors = await _cards.OfAsync([.. page.Rows.Select(message => message.By).Append(Thread.Person).Distinct()], Stop);
        Looked(ConversationShown.Messages, Thread.Person, Thread.Id.Value);
        Messages = MessagesView.Of(Thread, page, authors);
        if (IsNewest && Thread.Unread > 0) await Do((ReadThread op) => op.RunAsync(Thread.Id, Actor, Stop));
    }
}
