using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connect.Tests.Modules.Shared.Gallery;

/// <summary>What the pages that show every component hold and check.</summary>
public abstract class GalleryPage : PageModel
{
    public static readonly Choice[] Ways =
        [new("text", "Text message", "Costs nothing to receive."), new("email", "Email"), Choice.Divider("or"), new("none", "Do not contact me")];

    [BindProperty]
    public string Name { get; set; } = "Siân <script>";

    [BindProperty]
    public string Mobile { get; set; } = "07700 900101";

    [BindProperty]
    public string Code { get; set; } = "48215";

    [BindProperty]
    public string Notes { get; set; } = "First line\nsecond";

    [BindProperty]
    public string Text { get; set; } = "Hello Alex";

    [BindProperty]
    public string Way { get; set; } = "email";

    [BindProperty]
    public List<string> Ways2 { get; set; } = ["text", "none"];

    [BindProperty]
    public bool Agreed { get; set; } = true;

    [BindProperty]
    public string Place { get; set; } = "none";

    [BindProperty]
    public DateInput Born { get; set; } = new();

    [BindProperty]
    public int Rating { get; set; } = 4;

    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter your name");
        if (Code != "48215") ModelState.AddModelError(nameof(Code), "Enter the code we sent");
        if (Way is "") ModelState.AddModelError(nameof(Way), "Select how we should contact you");
        if (Ways2.Count == 0) ModelState.AddModelError(nameof(Ways2), "Select a way");
        if (Place is "") ModelState.AddModelError(nameof(Place), "Select a place");
        if (Notes.Length > 200) ModelState.AddModelError(nameof(Notes), "Notes must be 200 characters or fewer");
        Born.Read(ModelState, nameof(Born), "your date of birth");
        if (!ModelState.IsValid) return Page();

        this.Say("Your details are saved");
        return Redirect(Request.Path);
    }
}
