using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Sight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Who sees whom: themselves; staff of a pod its staff and its service users; service users the staff of their pod.
            migrationBuilder.Sql("""
                create view sight (viewer, person, reach) as
                select id, id, 'own' from people
                union all
                select mine.person, theirs.person, 'pod'
                from pod_members mine join pod_members theirs on theirs.pod = mine.pod
                where theirs.person <> mine.person and (mine.is_staff or theirs.is_staff)
                """);

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view sight");
        }
    }
}
