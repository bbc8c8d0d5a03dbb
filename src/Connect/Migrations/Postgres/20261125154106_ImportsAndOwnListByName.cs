using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ImportsAndOwnListByName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "sort_name",
                table: "assignments",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_files", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "assignments_by_name",
                table: "assignments",
                columns: new[] { "worker", "sort_name" },
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "IX_import_files_by",
                table: "import_files",
                column: "by");

            // A worker's own list in the order of a pod's: kept wherever a name comes from or changes; by bytes, so that it is the same on every server.
            migrationBuilder.Sql("""
                alter table assignments alter column sort_name type character varying(300) collate "C";
                create or replace function sort_memberships() returns trigger language plpgsql as
                  $$ begin
                    update pod_members set sort_name = coalesce(sort_name_of(new.id), '') where person = new.id;
                    update assignments set sort_name = coalesce(sort_name_of(new.id), '') where person = new.id;
                    return null;
                  end $$;
                update assignments set sort_name = coalesce(sort_name_of(person), '');
                create trigger assignments_sorted before insert on assignments for each row execute function sort_pod_member();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger assignments_sorted on assignments;
                create or replace function sort_memberships() returns trigger language plpgsql as
                  $$ begin update pod_members set sort_name = coalesce(sort_name_of(new.id), '') where person = new.id; return null; end $$;
                """);

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropIndex(
                name: "assignments_by_name",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "sort_name",
                table: "assignments");
        }
    }
}
