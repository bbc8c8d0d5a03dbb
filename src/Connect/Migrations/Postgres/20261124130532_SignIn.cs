using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SignIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "account",
                table: "sign_in_sessions",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "device",
                table: "sign_in_sessions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "strength",
                table: "sign_in_sessions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "until",
                table: "sign_in_sessions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateOnly>(
                name: "date_of_birth",
                table: "people",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "phone_changed_at",
                table: "people",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "pins",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pins", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_cards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_codes",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    browser = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    text = table.Column<Guid>(type: "uuid", nullable: true),
                    right_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_codes", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_tries",
                columns: table => new
                {
                    subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_tries", x => x.subject);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_sessions_person",
                table: "sign_in_sessions",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_cards_hash",
                table: "sign_in_cards",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_cards_person",
                table: "sign_in_cards",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_codes_address_asked_at",
                table: "sign_in_codes",
                columns: new[] { "address", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_codes_asked_at",
                table: "sign_in_codes",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_codes_browser",
                table: "sign_in_codes",
                column: "browser");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_codes_id",
                table: "sign_in_codes",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_codes_phone_seq",
                table: "sign_in_codes",
                columns: new[] { "phone", "seq" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pins");

            migrationBuilder.DropTable(
                name: "sign_in_cards");

            migrationBuilder.DropTable(
                name: "sign_in_codes");

            migrationBuilder.DropTable(
                name: "sign_in_tries");

            migrationBuilder.DropIndex(
                name: "IX_sign_in_sessions_person",
                table: "sign_in_sessions");

            migrationBuilder.DropColumn(
                name: "device",
                table: "sign_in_sessions");

            migrationBuilder.DropColumn(
                name: "strength",
                table: "sign_in_sessions");

            migrationBuilder.DropColumn(
                name: "until",
                table: "sign_in_sessions");

            migrationBuilder.DropColumn(
                name: "date_of_birth",
                table: "people");

            migrationBuilder.DropColumn(
                name: "phone_changed_at",
                table: "people");

            migrationBuilder.AlterColumn<Guid>(
                name: "account",
                table: "sign_in_sessions",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
