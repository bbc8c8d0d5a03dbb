using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PhonesAndStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "contact_note",
                table: "people",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_times",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "Any");

            migrationBuilder.AddColumn<string>(
                name: "needs",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "needs_note",
                table: "people",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_doubt",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<long>(
                name: "phone_failed_at",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "phone_proved_at",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_use",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "Own");

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "Active");

            migrationBuilder.AddColumn<bool>(
                name: "neutral",
                table: "outgoing_texts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    read_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_consents_person",
                table: "consents",
                column: "person");

            // Whoever is on record already gets what they got until now; nobody uses a number that they did not.
            migrationBuilder.Sql("update people set phone_proved_at = unixepoch() * 1000 where phone is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropColumn(
                name: "contact_note",
                table: "people");

            migrationBuilder.DropColumn(
                name: "contact_times",
                table: "people");

            migrationBuilder.DropColumn(
                name: "needs",
                table: "people");

            migrationBuilder.DropColumn(
                name: "needs_note",
                table: "people");

            migrationBuilder.DropColumn(
                name: "phone_doubt",
                table: "people");

            migrationBuilder.DropColumn(
                name: "phone_failed_at",
                table: "people");

            migrationBuilder.DropColumn(
                name: "phone_proved_at",
                table: "people");

            migrationBuilder.DropColumn(
                name: "phone_use",
                table: "people");

            migrationBuilder.DropColumn(
                name: "state",
                table: "people");

            migrationBuilder.DropColumn(
                name: "neutral",
                table: "outgoing_texts");
        }
    }
}
