using System.ComponentModel;
using System.Text.Json.Serialization;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Modules.Planner;

namespace Connect.Modules.Api;

// What the API says, in JSON. These are its contract: a field may be added, none is taken away or given another meaning under /api/v1.

[Description("Whose token it is.")]
public sealed record Me(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("The person who agreed; left out where the client asks in its own name.")] PersonResource? Person,
    [property: Description("The name of the client.")] string Client,
    [property: Description("What the token allows.")] IReadOnlyList<string> Scopes);

[Description("A person whom you may see.")]
public sealed record PersonResource(Guid Id, string FirstName, string LastName, Role Role)
{
    internal static PersonResource Of(PersonCard card) => new(card.Id.Value, card.FirstName, card.LastName, card.Role);
}

[Description("A person and a worker meet.")]
public sealed record AppointmentResource(
    Guid Id,
    [property: Description("The service user.")] Guid Person,
    [property: Description("The worker.")] Guid Worker,
    [property: Description("UTC.")] DateTime Start,
    [property: Description("UTC.")] DateTime End,
    [property: Description("Where, as texts name it.")] string Place,
    MeetingKind Kind,
    AppointmentState State)
{
    internal static AppointmentResource Of(AppointmentCard card) =>
        new(card.Id.Value, card.Person.Value, card.Worker.Value, card.Start, card.End, card.Place, card.Kind, card.State);
}

[Description("A time that can be booked, once.")]
public sealed record OpenTime(
    [property: Description("Name it to book it.")] Guid Slot,
    Guid Worker,
    [property: Description("UTC.")] DateTime Start,
    [property: Description("UTC.")] DateTime End,
    string Place,
    MeetingKind Kind)
{
    internal static OpenTime Of(SlotCard card) => new(card.Id.Value, card.Worker.Value, card.Start, card.End, card.Place, card.Kind);
}

[Description("The time to book, and for whom.")]
public sealed record NewBooking(
    [property: Description("The slot of an open time.")] Guid Slot,
    [property: Description("The service user. Left out: whoever the token is of.")] Guid? Person = null);

[Description("One page of a list.")]
public sealed record PageOf<T>(
    IReadOnlyList<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("Send it as `after` for the next page; left out on the last.")] string? Next);
