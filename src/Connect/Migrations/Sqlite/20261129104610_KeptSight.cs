using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <summary>
    /// Who sees whom is kept as rows (ADR 11): triggers write those of a person or of a pair anew, by the rule, in the statement that changes what it rests on.
    /// </summary>
    public partial class KeptSight : Migration
    {
        // The database's own clock: what is given until a time ends whether or not Connect runs. Times are milliseconds here.
        private const string Now = "unixepoch() * 1000";

        private static readonly string[] OfPairs = ["exclusions", "restriction_viewers", "broken_glass", "sight_grants"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view sight");
            migrationBuilder.Sql($"create view sight_by_rule (viewer, person, reach, until) as {Rule}");
            migrationBuilder.Sql("create table sight_kept (viewer text not null, person text not null, reach text not null, until integer, primary key (viewer, person, reach)) without rowid");
            // With the time in it, this index is no better for a pair than the key, so that SQLite takes the key.
            migrationBuilder.Sql("""create index "IX_sight_kept_person" on sight_kept (person, until)""");
            migrationBuilder.Sql("insert or ignore into sight_kept select viewer, person, reach, until from sight_by_rule");
            // "+": a pair has one or two lines, and to look for each of the reaches asked for would be three searches in place of one.
            migrationBuilder.Sql($"create view sight (viewer, person, reach) as select viewer, person, +reach from sight_kept where until is null or until > {Now}");

            foreach (var (name, when, statements) in Triggers()) migrationBuilder.Sql($"create trigger {name} after {when} begin {statements} end");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (name, _, _) in Triggers()) migrationBuilder.Sql($"drop trigger {name}");
            migrationBuilder.Sql("drop view sight");
            migrationBuilder.Sql("drop table sight_kept");
            migrationBuilder.Sql("drop view sight_by_rule");
            migrationBuilder.Sql($"create view sight (viewer, person, reach) as with held (viewer, person, reach, until) as ({Rule}) select viewer, person, reach from held where until is null or until > {Now}");
        }

        private static IEnumerable<(string Name, string When, string Statements)> Triggers()
        {
            yield return ("sight_of_new_people", "insert on people", "insert or ignore into sight_kept (viewer, person, reach) values (new.id, new.id, 'own');");
            yield return ("sight_of_gone_people", "delete on people", "delete from sight_kept where viewer = old.id and person = old.id and reach = 'own';");
            yield return ("sight_of_new_members", "insert on pod_members", OfPerson("new.person"));
            yield return ("sight_of_gone_members", "delete on pod_members", OfPerson("old.person"));
            yield return ("sight_of_changed_members", "update of pod, person, is_staff on pod_members", OfPerson("old.person") + OfPerson("new.person"));
            yield return ("sight_of_new_restrictions", "insert on restrictions", OfPerson("new.person"));
            yield return ("sight_of_gone_restrictions", "delete on restrictions", OfPerson("old.person"));
            yield return ("sight_of_changed_restrictions", "update of person on restrictions", OfPerson("old.person") + OfPerson("new.person"));
            foreach (var table in OfPairs)
            {
                yield return ($"sight_of_new_{table}", $"insert on {table}", OfPair("new"));
                yield return ($"sight_of_gone_{table}", $"delete on {table}", OfPair("old"));
                yield return ($"sight_of_changed_{table}", $"update on {table}", OfPair("old") + OfPair("new"));
            }
        }

        private static string OfPerson(string person) => $"""
            delete from sight_kept where viewer = {person};
            delete from sight_kept where person = {person};
            insert or ignore into sight_kept select viewer, person, reach, until from sight_by_rule where viewer = {person};
            insert or ignore into sight_kept select viewer, person, reach, until from sight_by_rule where person = {person};

            """;

        private static string OfPair(string row) => $"""
            delete from sight_kept where viewer = {row}.viewer and person = {row}.person;
            insert or ignore into sight_kept select viewer, person, reach, until from sight_by_rule where viewer = {row}.viewer and person = {row}.person;

            """;

        private const string Excluded = "exists (select 1 from exclusions barred where barred.viewer = mine.person and barred.person = theirs.person)";

        private const string Restricted = """
            (exists (select 1 from restrictions only_named where only_named.person = theirs.person)
             and not exists (select 1 from restriction_viewers named where named.person = theirs.person and named.viewer = mine.person))
            """;

        // As `sight` was, but that it tells until when and leaves it to who reads to compare. "= 1", since SQLite uses an index for nothing less.
        private const string Rule = $"""
            select id, id, 'own', null from people
            union all
            select mine.person, theirs.person, 'pod', null
            from pod_members mine join pod_members theirs on theirs.pod = mine.pod
            where theirs.person <> mine.person and mine.is_staff = 1 and not {Excluded} and not {Restricted}
            union all
            select mine.person, theirs.person, 'team', null
            from pod_members mine join pod_members theirs on theirs.pod = mine.pod
            where theirs.person <> mine.person and mine.is_staff = 0 and theirs.is_staff = 1
            union all
            select mine.person, theirs.person, 'break-glass',
                   (select max(glass.until) from broken_glass glass where glass.viewer = mine.person and glass.person = theirs.person)
            from pod_members mine join pod_members theirs on theirs.pod = mine.pod
            where theirs.person <> mine.person and mine.is_staff = 1 and not {Excluded} and {Restricted}
              and exists (select 1 from broken_glass glass where glass.viewer = mine.person and glass.person = theirs.person)
            union all
            select given.viewer, given.person, given.reach, given.until
            from sight_grants given
            where not exists (select 1 from exclusions barred where barred.viewer = given.viewer and barred.person = given.person)
              and (given.reach = 'network' or not exists (select 1 from restrictions only_named where only_named.person = given.person)
                   or exists (select 1 from restriction_viewers named where named.person = given.person and named.viewer = given.viewer))
            """;
    }
}
