using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Enrolments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrolments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "number_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_number_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "possible_twins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_possible_twins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supporter_suggestions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supporter_suggestions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_enrolments_by_changed_at",
                table: "enrolments",
                columns: new[] { "by", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_enrolments_person",
                table: "enrolments",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_number_codes_person_asked_at",
                table: "number_codes",
                columns: new[] { "person", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_number_codes_phone_asked_at",
                table: "number_codes",
                columns: new[] { "phone", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_possible_twins_other",
                table: "possible_twins",
                column: "other");

            migrationBuilder.CreateIndex(
                name: "IX_possible_twins_person",
                table: "possible_twins",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "possible_twins_open",
                table: "possible_twins",
                column: "found_at",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_supporter_suggestions_person",
                table: "supporter_suggestions",
                column: "person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enrolments");

            migrationBuilder.DropTable(
                name: "number_codes");

            migrationBuilder.DropTable(
                name: "possible_twins");

            migrationBuilder.DropTable(
                name: "supporter_suggestions");
        }
    }
}
