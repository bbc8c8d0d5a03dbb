using System.Text.Json;
using System.Text.Json.Nodes;
using Connect.Modules.Booking;
using Connect.Modules.OpenAuthentication;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Microsoft.AspNetCore.Http;

namespace Connect.Modules.Api.Documentation;

/// <summary>An example of everything that the API says, made of what it says: so none has a field that is not there.</summary>
internal static class ApiExamples
{
    private static readonly Guid Alex = Guid.Parse("01900000-0000-7000-8000-000000000021"), Sam = Guid.Parse("01900000-0000-7000-8000-000000000011");
    private static readonly Guid Slot = Guid.Parse("01958a6e-3c00-7b52-9d3c-5b1f2e3d4c5b"), Booking = Guid.Parse("01958a70-1a00-7e11-8c2d-1a2b3c4d5e6f");
    private static readonly DateTime Start = new(2027, 3, 2, 10, 0, 0, DateTimeKind.Utc), End = Start.AddMinutes(30);

    private static readonly PersonResource Person = new(Alex, "Alex", "Jones", Role.ServiceUser);
    private static readonly AppointmentResource Appointment = new(Booking, Alex, Sam, Start, End, "the Bridge Street office", MeetingKind.Office, AppointmentState.Booked);
    private static readonly OpenTime Time = new(Slot, Sam, Start, End, "the Bridge Street office", MeetingKind.Office);

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(Me)] = new Me(new(Sam, "Sam", "Okafor", Role.Officer), "Diary", [Scopes.Profile, Scopes.PlannerRead]),
        [typeof(PersonResource)] = Person,
        [typeof(PageOf<PersonResource>)] = new PageOf<PersonResource>([Person], Cursor.Of(Alex)),
        [typeof(AppointmentResource)] = Appointment,
        [typeof(PageOf<AppointmentResource>)] = new PageOf<AppointmentResource>([Appointment], null),
        [typeof(PageOf<OpenTime>)] = new PageOf<OpenTime>([Time], Cursor.Of(Start, Slot)),
        [typeof(NewBooking)] = new NewBooking(Slot, Alex),
    };

    public static JsonNode? Of(Type type) => Known.TryGetValue(type, out var example) ? JsonSerializer.SerializeToNode(example, type, ApiJson.Options) : null;

    public static JsonNode? Problem(int status) => JsonSerializer.SerializeToNode<object>(ApiProblem.Of(new DefaultHttpContext { TraceIdentifier = "4bf92f3577b34da6a3ce929d0e0e4736" }, status), ApiJson.Options);
}
