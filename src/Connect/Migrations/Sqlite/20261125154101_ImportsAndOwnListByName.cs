using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
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

            // A worker's own list in the order of a pod's: kept wherever a name comes from or changes.
            const string names = "lower(last_name || ' ' || first_name) || ' ' || lower(id)";
            migrationBuilder.Sql($"update assignments set sort_name = coalesce((select {names} from people where id = assignments.person), '')");
            migrationBuilder.Sql($"""
                create trigger assignments_sorted after insert on assignments begin
                  update assignments set sort_name = coalesce((select {names} from people where id = new.person), '') where id = new.id;
                end
                """);
            foreach (var when in new[] { "insert", "update of first_name, last_name" })
                migrationBuilder.Sql($"""
                    create trigger assignments_sorted_on_{when[..6]} after {when} on people begin
                      update assignments set sort_name = lower(new.last_name || ' ' || new.first_name) || ' ' || lower(new.id) where person = new.id;
                    end
                    """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "assignments_sorted", "assignments_sorted_on_insert", "assignments_sorted_on_update" })
                migrationBuilder.Sql($"drop trigger {trigger}");

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
