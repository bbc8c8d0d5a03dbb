using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <summary>
    /// Who sees whom is kept as rows (ADR 11): triggers write those of a person or of a pair anew, by the rule, in the statement that changes what it rests on.
    /// </summary>
    public partial class KeptSight : Migration
    {
        private static readonly string[] OfPairs = ["exclusions", "restriction_viewers", "broken_glass", "sight_grants"];

        private static readonly (string Table, string When, string Function)[] Triggers =
        [
            ("people", "insert or delete", "sight_after_people"),
            ("pod_members", "insert or delete or update of pod, person, is_staff", "sight_after_person"),
            ("restrictions", "insert or delete or update of person", "sight_after_person"),
            .. OfPairs.Select(table => (table, "insert or delete or update", "sight_after_pair")),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view sight");
            migrationBuilder.Sql($"create view sight_by_rule (viewer, person, reach, until) as {Rule}");
            migrationBuilder.Sql("create table sight_kept (viewer uuid, person uuid, reach text, until timestamp with time zone, primary key (viewer, person, reach) include (until))");
            migrationBuilder.Sql("""create index "IX_sight_kept_person" on sight_kept (person)""");
            migrationBuilder.Sql("insert into sight_kept select viewer, person, reach, until from sight_by_rule on conflict do nothing");
            migrationBuilder.Sql("create view sight (viewer, person, reach) as select viewer, person, reach from sight_kept where until is null or until > now()");

            foreach (var function in Functions) migrationBuilder.Sql(function);
            foreach (var (table, when, function) in Triggers)
                migrationBuilder.Sql($"create trigger {table}_sight after {when} on {table} for each row execute function {function}()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, _, _) in Triggers) migrationBuilder.Sql($"drop trigger {table}_sight on {table}");
            migrationBuilder.Sql("drop function sight_after_people(), sight_after_person(), sight_after_pair(), sight_of_person(uuid), sight_of_pair(uuid, uuid), sight_in_turn()");
            migrationBuilder.Sql("drop view sight");
            migrationBuilder.Sql("drop table sight_kept");
            migrationBuilder.Sql("drop view sight_by_rule");
            migrationBuilder.Sql($"create view sight (viewer, person, reach) as with held (viewer, person, reach, until) as ({Rule}) select viewer, person, reach from held where until is null or until > now()");
        }

        // Changes take turns until they commit, since two that cannot see each other (a new member, an exclusion of theirs) would each write
        // what the other forbids. A new look at the database for each statement is what makes the turn worth something: hence read committed.
        // They run as their owner: the role of the service need not be able to write what they write.
        private static readonly string[] Functions =
        [
            """
            create function sight_in_turn() returns void language plpgsql as $$ begin
              if current_setting('transaction_isolation') <> 'read committed' then
                raise exception 'What sight rests on is changed in read committed transactions only.';
              end if;
              perform pg_advisory_xact_lock(hashtext('sight'));
            end $$
            """,
            """
            create function sight_of_person(one uuid) returns void language plpgsql as $$ begin
              perform sight_in_turn();
              delete from sight_kept where viewer = one or person = one;
              insert into sight_kept select viewer, person, reach, until from sight_by_rule where viewer = one on conflict do nothing;
              insert into sight_kept select viewer, person, reach, until from sight_by_rule where person = one on conflict do nothing;
            end $$
            """,
            """
            create function sight_of_pair(one uuid, other uuid) returns void language plpgsql as $$ begin
              perform sight_in_turn();
              delete from sight_kept where viewer = one and person = other;
              insert into sight_kept select viewer, person, reach, until from sight_by_rule where viewer = one and person = other on conflict do nothing;
            end $$
            """,
            """
            create function sight_after_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
              if tg_op = 'INSERT' then insert into sight_kept (viewer, person, reach) values (new.id, new.id, 'own') on conflict do nothing;
              else delete from sight_kept where viewer = old.id and person = old.id and reach = 'own';
              end if;
              return null;
            end $$
            """,
            """
            create function sight_after_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
              if tg_op <> 'INSERT' then perform sight_of_person(old.person); end if;
              if tg_op <> 'DELETE' then perform sight_of_person(new.person); end if;
              return null;
            end $$
            """,
            """
            create function sight_after_pair() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
              if tg_op <> 'INSERT' then perform sight_of_pair(old.viewer, old.person); end if;
              if tg_op <> 'DELETE' then perform sight_of_pair(new.viewer, new.person); end if;
              return null;
            end $$
            """,
        ];

        private const string Excluded = "exists (select 1 from exclusions barred where barred.viewer = mine.person and barred.person = theirs.person)";

        private const string Restricted = """
            (exists (select 1 from restrictions only_named where only_named.person = theirs.person)
             and not exists (select 1 from restriction_viewers named where named.person = theirs.person and named.viewer = mine.person))
            """;

        // As `sight` was, word for word, but that it tells until when and leaves it to who reads to compare.
        private const string Rule = $"""
            select id, id, 'own'::text, null::timestamp with time zone from people
            union all
            select mine.person, theirs.person, 'pod', null
            from pod_members mine join pod_members theirs on theirs.pod = mine.pod
            where theirs.person <> mine.person and mine.is_staff and not {Excluded} and not {Restricted}
            union all
            select mine.person, theirs.person, 'team', null
            from pod_members mine join pod_members theirs on theirs.pod = mine.pod
            where theirs.person <> mine.person and not mine.is_staff and theirs.is_staff
            union all
            select mine.person, theirs.person, 'break-glass',
                   (select max(glass.until) from broken_glass glass where glass.viewer = mine.person and glass.person = theirs.person)
            from pod_members mine join pod_members theirs on theirs.pod = mine.pod
            where theirs.person <> mine.person and mine.is_staff and not {Excluded} and {Restricted}
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
