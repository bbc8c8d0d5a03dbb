using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Journal.Pages;

/// <summary>The notes that my team wrote for me to see. They may say more than a code alone should open.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class MyNotesPage(Notes notes) : ConnectPage
{
    public NotesView View { get; private set; } = null!;

    public async Task OnGetAsync(long? before)
    {
        var me = Actor.Person!.Value;
        View = NotesView.Of(await notes.PageAsync(me, before, Actor, Stop), JournalLinks.MyNotes, before);
        Looked(JournalShown.Note, me);
    }
}
