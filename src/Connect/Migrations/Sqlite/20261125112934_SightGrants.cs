using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SightGrants : Migration
    {
        // The database's own clock: what is given until a time ends whether or not Connect runs. Times are milliseconds here.
        private const string Now = "unixepoch() * 1000";

        private const string Excluded = "exists (select 1 from exclusions barred where barred.viewer = mine.person and barred.person = theirs.person)";

        private const string Restricted = """
            (exists (select 1 from restrictions only_named where only_named.person = theirs.person)
             and not exists (select 1 from restriction_viewers named where named.person = theirs.person and named.viewer = mine.person))
            """;

        private const string SightBefore = $"""
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
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sight_grants",
                columns: table => new
                {
                    viewer = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    reach = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sight_grants", x => new { x.viewer, x.person, x.reach });
                });

            migrationBuilder.CreateIndex(
                name: "IX_sight_grants_person",
                table: "sight_grants",
                column: "person");

            // As before, and what was given to somebody outside the pod. A restriction holds against a volunteer, and not against a
            // supporter, to whom the person opened it themselves.
            migrationBuilder.Sql("drop view sight");
            migrationBuilder.Sql(SightBefore + $"""

                union all
                select given.viewer, given.person, given.reach
                from sight_grants given
                where (given.until is null or given.until > {Now})
                  and not exists (select 1 from exclusions barred where barred.viewer = given.viewer and barred.person = given.person)
                  and (given.reach = 'network' or not exists (select 1 from restrictions only_named where only_named.person = given.person)
                       or exists (select 1 from restriction_viewers named where named.person = given.person and named.viewer = given.viewer))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view sight");
            migrationBuilder.Sql(SightBefore);
            migrationBuilder.DropTable(
                name: "sight_grants");
        }
    }
}
