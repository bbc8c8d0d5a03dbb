using Connect.Modules.People;

namespace Connect.Modules.Booking.Pages;

/// <summary>The exact words that will be sent, and to whom.</summary>
internal sealed record TextPreview(PersonCard Person, string Words);
