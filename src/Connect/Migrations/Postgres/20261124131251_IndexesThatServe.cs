using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class IndexesThatServe : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_open_questions_person_line_seq",
                table: "open_questions");

            migrationBuilder.DropIndex(
                name: "IX_diary_entries_owner_start",
                table: "diary_entries");

            migrationBuilder.CreateIndex(
                name: "IX_open_questions_person_line_seq",
                table: "open_questions",
                columns: new[] { "person", "line", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_diary_entries_owner_end_start",
                table: "diary_entries",
                columns: new[] { "owner", "end", "start" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_open_questions_person_line_seq",
                table: "open_questions");

            migrationBuilder.DropIndex(
                name: "IX_diary_entries_owner_end_start",
                table: "diary_entries");

            migrationBuilder.CreateIndex(
                name: "IX_open_questions_person_line_seq",
                table: "open_questions",
                columns: new[] { "person", "line", "seq" },
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_diary_entries_owner_start",
                table: "diary_entries",
                columns: new[] { "owner", "start" });
        }
    }
}
