using Connect.Modules.Authentication;
using Connect.Modules.MyData.Copies;
using Connect.Modules.MyData.Due;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Keys;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Pages;

/// <summary>My copy as one file, while its day lasts.</summary>
[Access(AccessRule.ServiceUserFull)]
internal sealed class DownloadPage(ConnectDb db, CopiesOf copies, PersonCards cards, SealedBytes seal, TimeProvider clock, SystemTime system) : ConnectPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var me = Actor.Person!.Value;
        if (await copies.OneAsync(id, Actor, Stop) is not { State: CopyState.Ready } copy || copy.Person != me || copy.Until <= clock.UtcNow()) return NotFound();
        if (NewNumber.IsOnHold(await cards.OfAsync(me, Stop), system.UtcNow())) return Redirect(MyDataLinks.Ask);
        if (await db.Set<CopyFile>().FirstOrDefaultAsync(file => file.Request == id, Stop) is not { } file) return NotFound();

        Looked(MyDataShown.Copy.Act(AuditKind.Disclosure, me, id) with { Recipient = "the person", Channel = "file" });
        return File(seal.Open(MakeCopy.NameOf(id), file.Content), "application/zip", "my-data.zip");
    }
}
