using Connect.Modules.MyData.Copies;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using static Connect.Modules.MyData.Pages.MyDataWords;

namespace Connect.Modules.MyData.Pages;

/// <summary>A copy of what is held about me: how to ask, and how far it has got.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class MyDataPage(CopiesOf copies) : ConnectPage
{
    public IReadOnlyList<CopyCard> Copies { get; private set; } = [];
    public bool MayAsk { get; private set; }

    public PersonId Me => Actor.Person!.Value;

    public async Task OnGetAsync()
    {
        Copies = await copies.AllAsync(Me, Actor, Stop);
        MayAsk = !Copies.Any(copy => AskForCopy.UnderWay.Contains(copy.State));
        Looked(MyDataShown.Request, Me);
    }

    public static string StateOf(CopyCard copy) => copy.State switch
    {
        CopyState.Ready => Words.Say("Ready", Platform.Time.UkTimeText.Clock(copy.Until!.Value, PageLanguage.Current), Day(copy.Until.Value)),
        CopyState.Refused => Words.Say("Refused", copy.Reason),
        _ => Words.Say(copy.State.ToString(), copy.PartsDone, copy.Parts, Day(copy.AnswerBy)),
    };
}
