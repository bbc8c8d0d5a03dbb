using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Invitations.Pages.InviteWords;

namespace Connect.Modules.Invitations.Pages;

/// <summary>The link of an invitation by mail. It looks the same for every address that begins so, until a number and who asks are proved.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class InvitationPage : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public string Step { get; set; } = "who";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Mobile { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Answer { get; set; } = "";

    public string Show { get; private set; } = "who";
    public InvitationToRead? Invitation { get; private set; }

    public static IReadOnlyList<Choice> Answers => [new("yes", Words["SayYes"]), new("no", Words["SayNo"])];

    private LinkKeys Keys => new(Token, Mobile ?? "", string.Concat((Code ?? "").Where(char.IsAsciiDigit)));

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync() => Step switch
    {
        "who" => await AskAsync(),
        "code" => await OpenAsync(),
        _ => await AnswerAsync(),
    };

    private async Task<IActionResult> AskAsync()
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), Words["AskerEmpty"]);
        if (PhoneNumber.ToE164(Mobile ?? "") is not { } phone || !PhoneNumber.IsMobile(phone)) ModelState.AddModelError(nameof(Mobile), Words["MobileWrong"]);
        if (!ModelState.IsValid) return Page();

        await Do((AskInvitationCode op) => op.RunAsync(Token, Name!, Mobile!, Stop));
        Show = "code";
        return Page();
    }

    private async Task<IActionResult> OpenAsync()
    {
        Show = "code";
        if (await Do((OpenInvitation op) => op.RunAsync(Keys, Stop)) is not { } invitation)
        {
            ModelState.AddModelError(nameof(Code), Words["CodeWrong"]);
            return Page();
        }

        (Show, Invitation) = ("answer", invitation);
        return Page();
    }

    private async Task<IActionResult> AnswerAsync()
    {
        if (Answer is not ("yes" or "no"))
        {
            var again = await OpenAsync();
            ModelState.AddModelError(nameof(Answer), Words["AnswerEmpty"]);
            return again;
        }

        var answered = await Do((AnswerInvitationByLink op) => op.RunAsync(Keys, Answer == "yes", Stop));
        Show = answered ? Answer == "yes" ? "thanks" : "declined" : "code";
        if (!answered) ModelState.AddModelError(nameof(Code), Words["CodeWrong"]);
        return Page();
    }
}
