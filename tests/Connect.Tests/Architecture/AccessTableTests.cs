using System.Text;
using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Tests.Architecture;

public sealed class AccessTableTests
{
    [Fact]
    public void Who_may_do_what_to_whose_things_is_as_agreed()
    {
        var page = new StringBuilder("""
            # Who may do what to whose things

            Made from `AccessTable` in `src/Connect.Platform/Access`; what no line allows is refused. The relations are the reaches of the view
            `sight`, but for Restricted (a line of `sight_hidden`: somebody of the pod from whom a restriction keeps the person) and Organisation
            (everybody, without sight of records). Which pages open at all for whom is `access-rules.txt`.

            | Relation | Role | May | What |
            |---|---|---|---|

            """);
        foreach (var line in AccessTable.Lines)
            page.Append(null, $"| {line.Relation} | {(line.Roles.Count == 0 ? "any" : string.Join(", ", line.Roles))} | {line.Action} | {string.Join(", ", line.Things)} |\n");
        Approved.Equal("access-table.md", page.ToString());
    }

    [Fact]
    public void Every_role_in_the_table_exists() =>
        Assert.All(AccessTable.Lines.SelectMany(line => line.Roles), role => Assert.True(Enum.TryParse<Role>(role, out _), $"There is no role {role}."));

    [Fact]
    public void What_no_line_allows_is_refused()
    {
        var allowed = AccessTable.Lines.SelectMany(line => line.Things, (line, thing) => (line.Relation, line.Action, thing)).ToHashSet();
        foreach (var role in Enum.GetNames<Role>().Append(null))
            foreach (var action in Enum.GetValues<AccessAction>())
                foreach (var thing in Enum.GetValues<Thing>())
                    Assert.All(AccessTable.Allowing(role, action, thing), relation => Assert.Contains((relation, action, thing), allowed));
        Assert.Empty(AccessTable.Allowing("Administrator", AccessAction.Export, Thing.Journal));
    }

    [Theory]
    [InlineData("Officer", true)]
    [InlineData("Supervisor", true)]
    [InlineData("SupportOfficer", false)]
    [InlineData("Administrator", false)]
    [InlineData("ServiceUser", false)]
    [InlineData(null, false)]
    public void Officers_and_supervisors_open_restricted_records(string? role, bool may) =>
        Assert.Equal(may, AccessTable.Allowing(role, AccessAction.OpenRestricted, Thing.Person).Count > 0);

    [Fact]
    public void An_administrator_sees_nobodys_record() =>
        Assert.All([Thing.Person, Thing.Journal, Thing.Conversation, Thing.Appointment], thing => Assert.False(AccessTable.MayAnywhere("Administrator", AccessAction.See, thing)));
}
