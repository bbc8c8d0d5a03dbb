using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SightWithRestrictions : Migration
    {
        // The database's own clock: a broken glass closes whether or not Connect runs. Times are milliseconds here.
        private const string Now = "unixepoch() * 1000";

        private const string Excluded = "exists (select 1 from exclusions barred where barred.viewer = mine.person and barred.person = theirs.person)";

        private const string Restricted = """
            (exists (select 1 from restrictions only_named where only_named.person = theirs.person)
             and not exists (select 1 from restriction_viewers named where named.person = theirs.person and named.viewer = mine.person))
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Who sees whom: themselves; staff of a pod its staff and its service users; service users the staff of their pod. Not those who
            // are restricted, unless they are named or broke the glass; and never those from whom they are excluded.
            migrationBuilder.Sql("drop view sight");
            migrationBuilder.Sql($"""
                create view sight (viewer, person, reach) as
                select id, id, 'own' from people
                union all
                select mine.person, theirs.person, 'pod'
                from pod_members mine join pod_members theirs on theirs.pod = mine.pod
                where theirs.person <> mine.person and mine.is_staff and not {Excluded} and not {Restricted}
                union all
                select mine.person, theirs.person, 'team'
                from pod_members mine join pod_members theirs on theirs.pod = mine.pod
                where theirs.person <> mine.person and not mine.is_staff and theirs.is_staff
                union all
                select mine.person, theirs.person, 'break-glass'
                from pod_members mine join pod_members theirs on theirs.pod = mine.pod
                where theirs.person <> mine.person and mine.is_staff and not {Excluded} and {Restricted}
                  and exists (select 1 from broken_glass glass where glass.viewer = mine.person and glass.person = theirs.person and glass.until > {Now})
                """);

            // Who works in somebody's pod and does not see them, and which of the two it is.
            migrationBuilder.Sql($"""
                create view sight_hidden (viewer, person, why) as
                select mine.person, theirs.person, 'excluded'
                from pod_members mine join pod_members theirs on theirs.pod = mine.pod
                where theirs.person <> mine.person and mine.is_staff and {Excluded}
                union all
                select mine.person, theirs.person, 'restricted'
                from pod_members mine join pod_members theirs on theirs.pod = mine.pod
                where theirs.person <> mine.person and mine.is_staff and not {Excluded} and {Restricted}
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view sight_hidden");
            migrationBuilder.Sql("drop view sight");
            migrationBuilder.Sql("""
                create view sight (viewer, person, reach) as
                select id, id, 'own' from people
                union all
                select mine.person, theirs.person, 'pod'
                from pod_members mine join pod_members theirs on theirs.pod = mine.pod
                where theirs.person <> mine.person and (mine.is_staff or theirs.is_staff)
                """);
        }
    }
}
