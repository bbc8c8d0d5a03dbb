using Connect.Modules.Api.Gate;
using Connect.Modules.Authentication;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using ApiScopes = Connect.Modules.OpenAuthentication.Scopes;

namespace Connect.Modules.Api;

/// <summary>My appointments, and times that can be booked.</summary>
internal static class PlannerEndpoints
{
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(100);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/planner/appointments", AppointmentsAsync).Needs(ApiScopes.PlannerRead)
            .Says<PageOf<AppointmentResource>>("listAppointments", "My appointments", "Booked ones that begin between two times (at most 100 days apart; from now on where left out), soonest first.").MaySay(400);
        api.MapGet("/planner/open-times", OpenTimesAsync).Needs(ApiScopes.PlannerRead)
            .Says<PageOf<OpenTime>>("listOpenTimes", "Open times", "When a worker can be booked now, soonest first. Left out, the worker is whoever the token is of.").MaySay(400, 404);
    }

    private static async Task<IResult> AppointmentsAsync(
        HttpContext http, MyAppointments mine, Reads reads, TimeProvider clock, DateTimeOffset? from, DateTimeOffset? to, string? after, int? limit, CancellationToken stop)
    {
        var begin = from?.UtcDateTime ?? clock.GetUtcNow().UtcDateTime;
        var end = to?.UtcDateTime ?? begin + LongestSpan;
        if (end < begin || end - begin > LongestSpan) return ApiProblem.Invalid(http, nameof(to), "after `from`, by 100 days at most");
        if (Cursor.Size(limit) is not { } size) return ApiProblem.Invalid(http, nameof(limit), $"1 to {Cursor.MostSize}");
        var (time, last) = (DateTime.UnixEpoch, Guid.Empty);
        if (after is not null && !Cursor.TryRead(after, out time, out last)) return ApiProblem.Invalid(http, nameof(after), "the `next` of an earlier page");

        var page = await mine.BetweenAsync(begin, end, new(time, new(last)), size, http.Actor(), stop);
        foreach (var card in page.Rows) reads.Of(AppointmentShown.Time, card.Person, card.Id.Value);
        return Results.Ok(new PageOf<AppointmentResource>(
            [.. page.Rows.Select(AppointmentResource.Of)], page.HasMore ? Cursor.Of(page.Rows[^1].Start, page.Rows[^1].Id.Value) : null));
    }

    private static async Task<IResult> OpenTimesAsync(HttpContext http, ConnectDb db, OpenTimes times, Guid? worker, string? after, int? limit, CancellationToken stop)
    {
        if (Cursor.Size(limit) is not { } size) return ApiProblem.Invalid(http, nameof(limit), $"1 to {Cursor.MostSize}");
        DateTime? later = null;
        if (after is not null)
        {
            if (!Cursor.TryRead(after, out var time, out _)) return ApiProblem.Invalid(http, nameof(after), "the `next` of an earlier page");
            later = time;
        }

        var me = http.Actor();
        if (me.Person is not { } asking) return ApiProblem.Answer(http, StatusCodes.Status404NotFound);
        var whose = worker is { } named ? new PersonId(named) : asking;
        if (!await db.MayAsync(me, AccessAction.See, Thing.Availability, whose, stop)) return ApiProblem.Answer(http, StatusCodes.Status404NotFound);

        // A worker's times never begin together, so that the time alone says where a page ended.
        var found = await times.NextAsync(whose, size + 1, later, stop);
        var more = found.Count > size;
        var shown = found.Take(size).Select(OpenTime.Of).ToList();
        return Results.Ok(new PageOf<OpenTime>(shown, more ? Cursor.Of(shown[^1].Start, shown[^1].Slot) : null));
    }
}
