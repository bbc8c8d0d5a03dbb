using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>Who can sign in and what they have; an administrator confirms that it is still right, or changes it.</summary>
[Access(AccessRule.Administrator)]
internal sealed class AccessReviewPage(AccessReviews reviews) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>Each "person.stamp".</summary>
    [BindProperty]
    public List<string> Right { get; set; } = [];

    public IReadOnlyList<ReviewLine> Lines { get; private set; } = [];
    public int Due { get; private set; }
    public int Users { get; private set; }
    public int Pages => ((All ? Users : Due) + AccessReviews.PageSize - 1) / AccessReviews.PageSize;
    public string PageHref => $"{AdminLinks.AccessReview}?all={(All ? "true" : "false")}&number={{0}}";

    public async Task<IActionResult> OnGetAsync()
    {
        Number = Math.Clamp(Number, 1, 100_000);
        (Lines, Due, Users) = await reviews.PageAsync(!All, Number, Stop);
        Looked(AdminShown.User, Lines.Select(line => line.Person.Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var shown = Right.Select(Read).OfType<(PersonId, string)>().Distinct().ToList();
        if (shown.Count == 0)
        {
            ModelState.AddModelError(nameof(Right), "Select whose access is still right");
            return await OnGetAsync();
        }

        var right = await Do((ConfirmAccess op) => op.RunAsync(shown, Actor, Stop));
        var said = right.Count == 1 ? "The access of 1 user is confirmed" : $"The access of {right.Count} users is confirmed";
        this.Say(right.Count == shown.Count ? said : $"{said}. Others were changed meanwhile: look again");
        return Redirect(All ? $"{AdminLinks.AccessReview}?all=true&number={Number}" : AdminLinks.AccessReview);
    }

    public bool IsOwn(ReviewLine line) => line.Person.Id == Actor.Person;

    public static string Words(ReviewLine line) => line.Reason switch
    {
        ReviewReason.Never => "Never confirmed",
        ReviewReason.Changed => $"Role or pods changed since {Confirmed(line)}",
        _ => $"Confirmed {Confirmed(line)}",
    };

    private static string Confirmed(ReviewLine line) => $"{UkTimeText.LongDate(line.At!.Value, Language.English)}{(line.By is { } by ? $" by {by}" : "")}";

    private static (PersonId, string)? Read(string value) =>
        value.Split('.') is [var person, var stamp] && Guid.TryParse(person, out var id) ? (new PersonId(id), stamp) : null;
}
