using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;

namespace Connect.Modules.Conversations.Pages;

/// <summary>A service user's conversations: one with each of their workers.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class MyMessagesPage(MyThreads threads) : ConnectPage
{
    public IReadOnlyList<MyThread> Threads { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Threads = await threads.AllAsync(Actor.Person!.Value, Stop);
        Looked(ConversationShown.Line, Actor.Person!.Value);
    }
}
