using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Supporting.Pages.SupportWords;

namespace Connect.Modules.Supporting.Pages;

/// <summary>What two write to each other, with a box to write in.</summary>
internal abstract class TalkPage : ConnectPage
{
    [BindProperty]
    public string Body { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>What the writer is called, and what the box is labelled.</summary>
    public string Other { get; protected set; } = "";

    public string Title { get; protected set; } = "";
    public string WhoReads { get; protected set; } = "";
    public string Address { get; protected set; } = "";
    public string BackHref { get; protected set; } = "";
    public string Topic { get; protected set; } = "";
    public TalkView Talk { get; protected set; } = TalkView.Nothing;
    public bool IsNewest => Before is null;
    public string Fragment => Address + "?handler=messages";

    public async Task<IActionResult> OnGetAsync(Guid id) => await ShowAsync(new(id)) ? Page() : NotFound();

    public async Task<IActionResult> OnGetMessagesAsync(Guid id) => await ShowAsync(new(id)) ? Partial("_Talk", Talk) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await ShowAsync(new(id))) return NotFound();

        var problem = await WriteAsync(new(id));
        if (problem is null) return Redirect(Address);
        if (problem == SupportingProblems.Unknown) return NotFound();

        ModelState.AddModelError(nameof(Body), problem == SupportingProblems.Empty ? Words["Empty"] : Words.Say("TooLong", Longest));
        return Page();
    }

    protected abstract int Longest { get; }

    /// <summary>Finds it and reads it; false when it is not the reader's.</summary>
    protected abstract Task<bool> ShowAsync(SupportId id);

    /// <returns>What is wrong; null when it is written.</returns>
    protected abstract Task<Problem?> WriteAsync(SupportId id);

    protected async Task MarkReadAsync(SupportId id, Slice<SupportLine> newestFirst)
    {
        if (IsNewest && newestFirst.Rows is [var newest, ..]) await Do((ReadSupport op) => op.RunAsync(id, newest.Seq, Actor, Stop));
    }
}
