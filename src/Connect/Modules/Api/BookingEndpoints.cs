using System.Text.Json;
using Connect.Modules.Api.Gate;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using ApiScopes = Connect.Modules.OpenAuthentication.Scopes;

namespace Connect.Modules.Api;

/// <summary>Booking a time and calling it off: the same operations as on the pages.</summary>
internal static class BookingEndpoints
{
    private const string Path = "/api/v1/bookings";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/bookings/{id:guid}", OneAsync).Needs(ApiScopes.PlannerRead)
            .Says<AppointmentResource>("getBooking", "One appointment", "404 whether there is none of that id or you may not see it.").MaySay(404);
        api.MapPost("/bookings", BookAsync).Needs(ApiScopes.PlannerBook).Accepts<NewBooking>("application/json")
            .Says<AppointmentResource>("createBooking", "Book a time", "Both planners, the confirmation and the reminders follow, as when it is booked on a page. Send an Idempotency-Key.", 201)
            .MaySay(400, 404, 409, 415, 422);
        api.MapDelete("/bookings/{id:guid}", CancelAsync).Needs(ApiScopes.PlannerBook)
            .Says("cancelBooking", "Call an appointment off", "Its time can be booked again, and the person is told. Send an Idempotency-Key.").MaySay(400, 404, 422);
    }

    private static async Task<IResult> OneAsync(HttpContext http, Appointments appointments, Reads reads, Guid id, CancellationToken stop)
    {
        if (await appointments.OneAsync(new(id), http.Actor(), stop) is not { } card) return ApiProblem.Answer(http, StatusCodes.Status404NotFound);

        reads.Of(AppointmentShown.Time, card.Person, id);
        return Results.Ok(AppointmentResource.Of(card));
    }

    private static async Task<IResult> BookAsync(HttpContext http, Once once, NewBooking wanted)
    {
        var me = http.Actor();
        if (wanted.Slot == Guid.Empty) return ApiProblem.Invalid(http, "slot", "the slot of an open time");

        var person = wanted.Person is { } named ? new PersonId(named) : me.Person ?? default;
        return await once.DoAsync(http, $"POST {Path} {JsonSerializer.Serialize(wanted, ApiJson.Options)}",
            (services, stop) => ClaimAsync(services, new(wanted.Slot), person, me, stop), Status, new(Thing.Appointment, AppointmentShown.Time, person));
    }

    private static async Task<Outcome<Written>> ClaimAsync(IServiceProvider services, SlotId slot, PersonId person, Actor me, CancellationToken stop)
    {
        if (!await MayBookWithAsync(services, slot, person, me, stop)) return BookingProblems.NotFound;

        var booked = await services.GetRequiredService<BookSlot>().RunAsync(slot, person, me, stop);
        if (!booked.Succeeded) return booked.Problem!;

        // What is answered is read back, as anybody would read it.
        await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
        var card = await services.GetRequiredService<Appointments>().OneAsync(booked.Value, me, stop);
        return new Written(StatusCodes.Status201Created, AppointmentResource.Of(card!), $"{Path}/{booked.Value}");
    }

    // As on the pages: only a time of one of the person's workers, or of whoever asks.
    private static async Task<bool> MayBookWithAsync(IServiceProvider services, SlotId slot, PersonId person, Actor me, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        if (!await db.MayAsync(me, AccessAction.Book, Thing.Appointment, person, stop)) return false;
        if ((await services.GetRequiredService<PersonCards>().OfAsync(person, stop)).Role != Role.ServiceUser) return false;
        if (await services.GetRequiredService<OpenTimes>().WorkerOfAsync(slot, stop) is not { } worker) return false;

        return (worker == me.Person && person != worker) || (await services.GetRequiredService<Workers>().OfAsync(person, stop)).Exists(card => card.Id == worker);
    }

    private static Task<IResult> CancelAsync(HttpContext http, Once once, Guid id)
    {
        var me = http.Actor();
        return once.DoAsync(http, $"DELETE {Path}/{id}", async (services, stop) =>
        {
            var cancelled = await services.GetRequiredService<CancelAppointment>().RunAsync(new(id), me, stop);
            return cancelled.Succeeded ? new Written(StatusCodes.Status204NoContent) : cancelled.Problem!;
        }, Status);
    }

    private static int Status(Problem problem) => problem == BookingProblems.SlotTaken ? StatusCodes.Status409Conflict : StatusCodes.Status404NotFound;
}
