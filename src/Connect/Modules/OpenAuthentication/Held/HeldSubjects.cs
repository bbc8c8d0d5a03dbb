using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.OpenAuthentication.Held;

internal static class HeldSubjects
{
    /// <summary>People under a legal hold, as OpenIddict's tables name them. They are few.</summary>
    public static async Task<List<string>> SubjectsHeldAsync(this ConnectDb db, CancellationToken stop) =>
        (await db.Set<LegalHold>().Where(hold => hold.EndedAt == null).Select(hold => hold.Person).Distinct().ToListAsync(stop)).ConvertAll(person => person.ToString());
}
