using Connect.Modules.Journal;
using Connect.Modules.Journal.Pages;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Supporting.Pages;

/// <summary>Notes about one person, if the person opened notes to this supporter.</summary>
[Access(AccessRule.Supporter), Bilingual]
internal sealed class SupportNotesPage(ConnectDb db, Notes notes, Supporters supporters, PersonCards cards) : SupportedPersonPage(supporters, cards)
{
    public NotesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, long? before)
    {
        if (!await FindAsync(id) || !await db.MayAsync(Actor, AccessAction.See, Thing.Note, Link.Person, Stop)) return NotFound();

        View = NotesView.Of(await notes.PageAsync(Link.Person, before, Actor, Stop), SupportingLinks.Notes(Link.Id), before);
        Looked(JournalShown.Note, Link.Person);
        return Page();
    }
}
