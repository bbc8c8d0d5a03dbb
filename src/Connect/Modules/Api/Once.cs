using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Connect.Modules.Api.Gate;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Api;

/// <summary>What a write answers.</summary>
internal sealed record Written(int Status, object? Body = null, string? Location = null);

/// <summary>Whose record an answer shows, and what of it.</summary>
internal sealed record Showing(Thing Thing, Shown What, PersonId Person);

/// <summary>
/// Does a write once for each Idempotency-Key of a client and person. What it answered is kept in the same transaction, so that the same request
/// sent again, even at the same moment, gets the same answer and has no other effect. A refusal is kept too. What it shows of somebody it shows again only to
/// whoever may still see it.
/// </summary>
internal sealed class Once(IFrame frame, SystemTime clock)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;
    private static readonly JsonSerializerOptions Json = ApiJson.Options;

    /// <param name="asked">All that makes the request the same: method, address, body.</param>
    /// <param name="work">The operation, with the services of the scope that will commit.</param>
    /// <param name="showing">What the answer shows, if it shows anything.</param>
    public async Task<IResult> DoAsync(
        HttpContext http, string asked, Func<IServiceProvider, CancellationToken, Task<Outcome<Written>>> work, Func<Problem, int> refusal, Showing? showing = null)
    {
        if (http.Request.Headers[Header].ToString() is not { Length: > 0 and <= LongestKey } key)
            return ApiProblem.Invalid(http, Header, $"a header with a value of your own, new for each thing you want done, of up to {LongestKey} characters");

        var (id, hash, stop) = (Hash($"{http.Actor().Client}\n{http.Actor().Person}\n{key}"), Hash(asked), http.RequestAborted);
        var done = await frame.RunAsync<Outcome<KeptAnswer>>(async (services, token) => await OnceAsync(services, id, hash, work, token), stop);
        var answer = done.Succeeded ? done.Value
            : await frame.RunAsync((services, token) => KeepAsync(services.GetRequiredService<ConnectDb>(), Answer(id, hash, new(refusal(done.Problem!))), token), stop);
        if (answer.Asked != hash) return ApiProblem.Answer(http, StatusCodes.Status422UnprocessableEntity);
        return answer.Body is null || showing is null || await MayShowAsync(http, showing) ? Say(http, answer) : ApiProblem.Answer(http, StatusCodes.Status404NotFound);
    }

    private static async Task<bool> MayShowAsync(HttpContext http, Showing showing)
    {
        var services = http.RequestServices;
        if (!await services.GetRequiredService<ConnectDb>().MayAsync(http.Actor(), AccessAction.See, showing.Thing, showing.Person, http.RequestAborted)) return false;

        services.GetRequiredService<Reads>().Of(showing.What, showing.Person);
        return true;
    }

    // A problem is no value: the frame then keeps nothing of it, the key included.
    private async Task<Outcome<KeptAnswer>> OnceAsync(
        IServiceProvider services, string id, string hash, Func<IServiceProvider, CancellationToken, Task<Outcome<Written>>> work, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        if (!await TakeAsync(db, Answer(id, hash, new(0)), stop)) return await FindAsync(db, id, stop);

        var written = await work(services, stop);
        if (!written.Succeeded) return written.Problem!;

        var answer = Answer(id, hash, written.Value);
        await db.Set<KeptAnswer>().Where(kept => kept.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(kept => kept.Status, answer.Status).SetProperty(kept => kept.Location, answer.Location).SetProperty(kept => kept.Body, answer.Body), stop);
        return answer;
    }

    private static async Task<KeptAnswer> KeepAsync(ConnectDb db, KeptAnswer answer, CancellationToken stop) =>
        await TakeAsync(db, answer, stop) ? answer : await FindAsync(db, answer.Id, stop);

    // Whoever comes second waits here for the first to commit, and then finds its answer.
    private static async Task<bool> TakeAsync(ConnectDb db, KeptAnswer answer, CancellationToken stop) => await db.Database.ExecuteSqlRawAsync(
        "insert into api_answers (id, asked, status, location, body, at) values ({0}, {1}, {2}, null, null, {3}) on conflict (id) do nothing",
        [answer.Id, answer.Asked, answer.Status, db.Dialect.Stored(answer.At)], stop) == 1;

    private static Task<KeptAnswer> FindAsync(ConnectDb db, string id, CancellationToken stop) =>
        db.Set<KeptAnswer>().AsNoTracking().FirstAsync(kept => kept.Id == id, stop);

    private KeptAnswer Answer(string id, string hash, Written written) => new()
    {
        Id = id,
        Asked = hash,
        Status = written.Status,
        Location = written.Location,
        Body = written.Body is null ? null : JsonSerializer.Serialize(written.Body, Json),
        At = clock.UtcNow(),
    };

    private static IResult Say(HttpContext http, KeptAnswer answer)
    {
        if (answer.Status >= 400) return ApiProblem.Answer(http, answer.Status);
        if (answer.Location is not null) http.Response.Headers.Location = answer.Location;
        return answer.Body is null ? Results.StatusCode(answer.Status) : Results.Text(answer.Body, "application/json", Encoding.UTF8, answer.Status);
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
