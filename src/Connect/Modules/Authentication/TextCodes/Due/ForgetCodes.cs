using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.TextCodes.Due;

/// <summary>Twice a day: the words of texts that carried a code go once it has expired, and after two days that it was asked for at all.</summary>
internal sealed class ForgetCodes(ConnectDb db, SystemTime system) : IRecurringWork
{
    private static readonly TimeSpan KeptForCaps = TimeSpan.FromHours(48);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = system.UtcNow();
        var expired = db.Set<SignInCode>().Where(c => c.ExpiresAt <= now && c.Text != null);
        await db.Set<OutgoingText>().Where(text => expired.Any(c => c.Text == text.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(text => text.Body, ""), stop);
        await expired.ExecuteUpdateAsync(set => set.SetProperty(c => c.Text, (TextId?)null), stop);

        var old = now - KeptForCaps;
        await db.Set<SignInCode>().Where(c => c.AskedAt <= old).ExecuteDeleteAsync(stop);
        await db.Set<TryCount>().Where(t => t.Since <= old).ExecuteDeleteAsync(stop);
    }
}
