using Connect.Modules.People;
using Connect.Web;

namespace Connect.Modules.Admin.Pages;

/// <summary>One thing about somebody who works with Connect, on a page of its own.</summary>
internal abstract class OneUserPage(UserList users) : ConnectPage
{
    public PersonCard Subject { get; private set; } = null!;

    protected async Task<bool> FindAsync(Guid id)
    {
        if (await users.FindAsync(new(id), Stop) is not { } found) return false;

        Subject = found.Person;
        Looked(AdminShown.User, Subject.Id);
        return true;
    }

    /// <summary>For what nobody changes of their own.</summary>
    protected async Task<bool> FindOtherAsync(Guid id) => Actor.Person?.Value != id && await FindAsync(id);
}
