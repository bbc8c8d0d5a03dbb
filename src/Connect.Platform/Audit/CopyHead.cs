using System.Net.Http.Json;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>Appends a signed head to the files in the folder of another machine.</summary>
internal sealed class HeadToFolder(ConnectDb db, IOptions<AuditOptions> options) : IOutsideWork
{
    public const string DueKind = "audit.head-to-folder";

    public async Task<object?> CallAsync(DueRow row, CancellationToken stop)
    {
        try
        {
            if (options.Value.HeadsFolder is not { Length: > 0 } folder) return "No folder is set any more.";
            await HeadFiles.AppendAsync(folder, await SignHead.OfAsync(db, row, stop), stop);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"The folder cannot be written ({fault.GetType().Name}).";
        }
    }

    public Task<DueEnd> SettleAsync(DueRow row, object? answer, CancellationToken stop) => Task.FromResult(Copied.End(answer));
}

/// <summary>Posts a signed head to an address. A head that is told twice is the same head.</summary>
internal sealed class HeadToAddress(ConnectDb db, IHttpClientFactory clients, IOptions<AuditOptions> options) : IOutsideWork
{
    public const string DueKind = "audit.head-to-address";
    public const string Client = "audit-heads";

    public async Task<object?> CallAsync(DueRow row, CancellationToken stop)
    {
        try
        {
            if (options.Value.HeadsAddress is not { Length: > 0 } address) return "No address is set any more.";
            using var client = clients.CreateClient(Client);
            using var response = await client.PostAsJsonAsync(address, await SignHead.OfAsync(db, row, stop), HeadFiles.Json, stop);
            return response.IsSuccessStatusCode ? null : $"The address answered {(int)response.StatusCode}.";
        }
        catch (HttpRequestException fault)
        {
            return $"The address could not be reached ({fault.HttpRequestError}).";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return "The address did not answer in time.";
        }
    }

    public Task<DueEnd> SettleAsync(DueRow row, object? answer, CancellationToken stop) => Task.FromResult(Copied.End(answer));
}

internal static class Copied
{
    public static DueEnd End(object? problem) => problem is string reason ? new DueEnd.Again(reason) : new DueEnd.Done();
}
