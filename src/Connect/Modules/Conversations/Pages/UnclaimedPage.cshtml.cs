using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Web;

namespace Connect.Modules.Conversations.Pages;

[Access(AccessRule.Staff)]
internal sealed class UnclaimedPage(UnclaimedTexts unclaimed) : ConnectPage
{
    public IReadOnlyList<UnclaimedNumber> Numbers { get; private set; } = [];

    public bool IsCut => Numbers.Sum(number => number.Texts.Count) == UnclaimedTexts.Bound;

    public async Task OnGetAsync()
    {
        Numbers = await unclaimed.NewestAsync(Stop);
        Looked(ConversationShown.Unclaimed.Act(AuditKind.Consultation, []));
    }
}
