using Connect.Modules.MyData.Copies;
using Connect.Modules.People;
using Connect.Modules.Profile;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Keys;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Due;

/// <summary>Puts the copy together, seals it, tells the person, and sees that it goes after a day.</summary>
internal sealed class MakeCopy(ConnectDb db, HeldPages pages, SealedBytes seal, PersonCards cards, TellPerson tell, DueRows due, TimeProvider clock) : IDueWork
{
    public const string DueKind = "data.make";
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public static string NameOf(Guid request) => $"my-data/file/{request:n}";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<CopyRequest>().FirstOrDefaultAsync(r => r.Id == row.About && r.State == CopyState.Making, stop) is not { } request)
            return new DueEnd.CalledOff("It is not wanted any more.");

        var until = clock.UtcNow() + Kept;
        var person = await cards.OfAsync(request.Person, stop);
        db.Add(new CopyFile { Request = request.Id, Content = seal.Seal(NameOf(request.Id), await ZipAsync(request, person, stop)) });
        (request.State, request.Until) = (CopyState.Ready, until);
        due.Add(ForgetCopy.DueKind, request.Id, until);
        await tell.RunAsync(request.Person, (language, telephone) => MyDataTexts.Ready(language, until, telephone), Actor.Service, stop);
        return new DueEnd.Done();
    }

    private async Task<byte[]> ZipAsync(CopyRequest request, PersonCard person, CancellationToken stop)
    {
        var zip = new CopyZip(person, request.AskedAt);
        var held = await db.Set<HeldPage>().Where(page => page.Request == request.Id).OrderBy(page => page.Part).ThenBy(page => page.Number).Select(page => page.Id).ToListAsync(stop);
        foreach (var id in held)
        {
            var page = await db.Set<HeldPage>().AsNoTracking().SingleAsync(p => p.Id == id, stop);
            zip.Add(page.Title, await pages.OpenRedactedAsync(page, stop));
        }

        return zip.Finish();
    }
}
