using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Web;

namespace Connect.Modules.Booking.Pages;

internal sealed class MyAppointmentsLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Person;

    public int Order => 10;

    public string Text => MyWords.Words["Appointments"];

    public string Href => BookingLinks.Mine;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role() == Role.ServiceUser;
}

internal sealed class BookLink : INavigationLink
{
    public NavigationPlace Place => NavigationPlace.Person;

    public int Order => 20;

    public string Text => MyWords.Words["BookATime"];

    public string Href => BookingLinks.Book;

    public bool IsFor(ClaimsPrincipal reader) => reader.Role() == Role.ServiceUser;
}
