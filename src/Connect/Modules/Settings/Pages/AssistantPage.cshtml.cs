using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Settings.Pages;

/// <summary>My assistant, on or off.</summary>
[Access(AccessRule.Staff)]
internal sealed class AssistantPage(AssistantSwitch assistant) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Choices =
    [
        new("True", "On", "It answers BOOK, CHANGE and NEXT and books the times you offer. Anything else comes to you."),
        new("False", "Off", "Every text comes to you and you answer it. Nobody can book or change an appointment by text."),
    ];

    [BindProperty]
    public bool On { get; set; }

    public async Task OnGetAsync() => On = await assistant.IsOnAsync(Actor.Person!.Value, Stop);

    public async Task<IActionResult> OnPostAsync()
    {
        await Do((AssistantSwitch op) => op.RunAsync(On, Actor, Stop));
        this.Say(On ? "Your assistant is on" : "Your assistant is off");
        return Redirect(Request.Path);
    }
}
