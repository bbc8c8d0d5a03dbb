using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Booking.Pages;

/// <summary>A service user books a time: with which of their workers.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class BookPage(Workers workers, OpenTimes times) : ConnectPage
{
    public List<(PersonCard Worker, SlotCard? Next)> Choices { get; } = [];

    public async Task OnGetAsync()
    {
        foreach (var worker in await workers.OfAsync(Actor.Person!.Value, Stop))
            Choices.Add((worker, (await times.NextAsync(worker.Id, 1, after: null, Stop, Actor.Person!.Value)).FirstOrDefault()));
    }
}
