using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Conversations.Pages;

/// <summary>The reader's own conversation with a person: leads to it, or begins it.</summary>
[Access(AccessRule.Staff)]
internal sealed class WithPage(ConnectDb db, ThreadPage threads, PersonCards cards) : ReplyPage(cards)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Actor.Person is not { } worker || !await db.MayAsync(Actor, AccessAction.Write, Thing.Conversation, new(Id), Stop)) return NotFound();
        if (await threads.OfPairAsync(new(Id), worker, Actor, Stop) is { } thread) return Redirect(ConversationLinks.Thread(thread.Id));

        await ShowAsync(new PersonId(Id));
        return Person.Role == Role.ServiceUser ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Actor.Person is not { } worker || !await db.MayAsync(Actor, AccessAction.Write, Thing.Conversation, new(Id), Stop)) return NotFound();

        // Staff see colleagues too, and have no conversation with them.
        await ShowAsync(new PersonId(Id));
        if (Person.Role != Role.ServiceUser) return NotFound();
        return await WriteAsync(new(Id), worker, ConversationLinks.With(new(Id))) ?? Page();
    }
}
