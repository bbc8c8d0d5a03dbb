using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
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

            migrationBuilder.AddColumn<long>(
                name: "ended_at",
                table: "unclaimed_texts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "unclaimed_texts",
                type: "TEXT",
                nullable: false,
                defaultValue: "Waiting");

            migrationBuilder.AddColumn<long>(
                name: "read_by_person",
                table: "threads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<Guid>(
                name: "account",
                table: "sign_in_sessions",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "device",
                table: "sign_in_sessions",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "strength",
                table: "sign_in_sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "until",
                table: "sign_in_sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateOnly>(
                name: "date_of_birth",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "phone_changed_at",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "from",
                table: "messages",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "removed_at",
                table: "busy_times",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "removed_at",
                table: "availabilities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "absence_reason",
                table: "appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "absence_words",
                table: "appointments",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "old_slot",
                table: "appointment_changes",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.CreateTable(
                name: "audit_events",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    node = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    request = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    kinds = table.Column<int>(type: "INTEGER", nullable: false),
                    acts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_events", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    signature = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_heads", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_links",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    @event = table.Column<long>(name: "event", type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_links", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_people",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<long>(name: "event", type: "INTEGER", nullable: false),
                    is_actor = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_people", x => new { x.person, x.@event, x.is_actor });
                });

            migrationBuilder.CreateTable(
                name: "pins",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pins", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_cards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_codes",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    browser = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    text = table.Column<Guid>(type: "TEXT", nullable: true),
                    right_at = table.Column<long>(type: "INTEGER", nullable: true),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_codes", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_tries",
                columns: table => new
                {
                    subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    wrong = table.Column<int>(type: "INTEGER", nullable: false)
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
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "old_slot",
                table: "appointment_changes",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
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
