using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SignInAndAudit : Migration
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

            migrationBuilder.AddColumn<DateTime>(
                name: "ended_at",
                table: "unclaimed_texts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "unclaimed_texts",
                type: "text",
                nullable: false,
                defaultValue: "Waiting");

            migrationBuilder.AddColumn<long>(
                name: "read_by_person",
                table: "threads",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

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

            migrationBuilder.AddColumn<string>(
                name: "from",
                table: "messages",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "busy_times",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "availabilities",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "absence_reason",
                table: "appointments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "absence_words",
                table: "appointments",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "old_slot",
                table: "appointment_changes",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.CreateTable(
                name: "audit_events",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    node = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    request = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    kinds = table.Column<int>(type: "integer", nullable: false),
                    acts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_events", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    signature = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_heads", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_links",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    @event = table.Column<long>(name: "event", type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_links", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_people",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<long>(name: "event", type: "bigint", nullable: false),
                    is_actor = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_people", x => new { x.person, x.@event, x.is_actor });
                });

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
                name: "unclaimed_texts_waiting",
                table: "unclaimed_texts",
                columns: new[] { "from", "seq" },
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_sessions_person",
                table: "sign_in_sessions",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_open_questions_person_line_seq",
                table: "open_questions",
                columns: new[] { "person", "line", "seq" });

            migrationBuilder.CreateIndex(
                name: "line_uses_one_a_pair",
                table: "line_uses",
                columns: new[] { "person", "worker" },
                unique: true,
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "IX_diary_entries_owner_end_start",
                table: "diary_entries",
                columns: new[] { "owner", "end", "start" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_events_at",
                table: "audit_events",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_audit_links_event",
                table: "audit_links",
                column: "event",
                unique: true);

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
                name: "audit_events");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "audit_links");

            migrationBuilder.DropTable(
                name: "audit_people");

            migrationBuilder.DropTable(
                name: "pins");

            migrationBuilder.DropTable(
                name: "sign_in_cards");

            migrationBuilder.DropTable(
                name: "sign_in_codes");

            migrationBuilder.DropTable(
                name: "sign_in_tries");

            migrationBuilder.DropIndex(
                name: "unclaimed_texts_waiting",
                table: "unclaimed_texts");

            migrationBuilder.DropIndex(
                name: "IX_sign_in_sessions_person",
                table: "sign_in_sessions");

            migrationBuilder.DropIndex(
                name: "IX_open_questions_person_line_seq",
                table: "open_questions");

            migrationBuilder.DropIndex(
                name: "line_uses_one_a_pair",
                table: "line_uses");

            migrationBuilder.DropIndex(
                name: "IX_diary_entries_owner_end_start",
                table: "diary_entries");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "unclaimed_texts");

            migrationBuilder.DropColumn(
                name: "state",
                table: "unclaimed_texts");

            migrationBuilder.DropColumn(
                name: "read_by_person",
                table: "threads");

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

            migrationBuilder.DropColumn(
                name: "from",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "busy_times");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "availabilities");

            migrationBuilder.DropColumn(
                name: "absence_reason",
                table: "appointments");

            migrationBuilder.DropColumn(
                name: "absence_words",
                table: "appointments");

            migrationBuilder.AlterColumn<Guid>(
                name: "account",
                table: "sign_in_sessions",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "old_slot",
                table: "appointment_changes",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

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
