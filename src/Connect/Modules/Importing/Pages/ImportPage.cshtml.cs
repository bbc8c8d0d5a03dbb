using Connect.Modules.Importing.Checking;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Importing.Pages;

/// <summary>Takes a file to be checked. A little more than the limit is read, so that a file which is too big gets an answer in words.</summary>
[Access(AccessRule.Administrator), RequestFormLimits(MultipartBodyLengthLimit = 4 * ImportLimits.Bytes), RequestSizeLimit(4 * ImportLimits.Bytes)]
internal sealed class ImportPage : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(ImportKind.Staff), "Staff", "Members of staff and volunteers, with their pods. Each gets a link by mail to sign in"),
        new(nameof(ImportKind.People), "Service users", "People on probation, with their pod and workers. Nobody is texted"),
    ];

    [BindProperty]
    public ImportKind? Kind { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Kind is not { } kind || !Enum.IsDefined(kind)) ModelState.AddModelError(nameof(Kind), "Choose who is in the file");
        if (Upload is not { Length: > 0 }) ModelState.AddModelError(nameof(Upload), "Choose a file that is not empty");
        if (!ModelState.IsValid) return Page();

        var content = Upload!.Length > ImportLimits.Bytes ? null : await ReadAsync(Upload);
        var kept = content is null ? ImportProblems.TooBig : await Do((KeepFile op) => op.RunAsync(Kind!.Value, content, Actor, Stop));
        if (kept.Succeeded) return Redirect(ImportLinks.File(kept.Value));

        var column = content is null ? null : ImportText.Read(Kind!.Value, content).Column;
        ModelState.AddModelError(nameof(Upload), ImportWords.Of(kept.Problem!, Kind!.Value, column));
        return Page();
    }

    private async Task<byte[]> ReadAsync(IFormFile file)
    {
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, Stop);
        return memory.ToArray();
    }
}
