using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SupportNetwork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_support",
                table: "line_uses",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "confidences",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    link = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    supporter = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<Guid>(type: "TEXT", nullable: true),
                    may_be_another = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confidences", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    link = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    sends = table.Column<int>(type: "INTEGER", nullable: false),
                    wrong_tries = table.Column<int>(type: "INTEGER", nullable: false),
                    web_code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    web_phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    web_code_until = table.Column<long>(type: "INTEGER", nullable: true),
                    web_codes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "no_contact_pairs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    other = table.Column<Guid>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_no_contact_pairs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "support_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    supporter = table.Column<Guid>(type: "TEXT", nullable: true),
                    first_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    shares = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    proposed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    agreed_by = table.Column<string>(type: "TEXT", nullable: true),
                    joined_at = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ask_again_at = table.Column<long>(type: "INTEGER", nullable: true),
                    held_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ending = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "support_messages",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    link = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    supporter = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_messages", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "support_readings",
                columns: table => new
                {
                    link = table.Column<Guid>(type: "TEXT", nullable: false),
                    reader = table.Column<string>(type: "TEXT", nullable: false),
                    up_to = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_readings", x => new { x.link, x.reader });
                });

            migrationBuilder.CreateIndex(
                name: "IX_confidences_link_seq",
                table: "confidences",
                columns: new[] { "link", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_confidences_person",
                table: "confidences",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_by_created_at",
                table: "invitations",
                columns: new[] { "by", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_link",
                table: "invitations",
                column: "link");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_person",
                table: "invitations",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_phone",
                table: "invitations",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_token_hash",
                table: "invitations",
                column: "token_hash");

            migrationBuilder.CreateIndex(
                name: "IX_no_contact_pairs_other",
                table: "no_contact_pairs",
                column: "other");

            migrationBuilder.CreateIndex(
                name: "IX_no_contact_pairs_person",
                table: "no_contact_pairs",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_support_links_person",
                table: "support_links",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_support_links_supporter_person",
                table: "support_links",
                columns: new[] { "supporter", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_support_messages_link_seq",
                table: "support_messages",
                columns: new[] { "link", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_support_messages_person",
                table: "support_messages",
                column: "person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confidences");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "no_contact_pairs");

            migrationBuilder.DropTable(
                name: "support_links");

            migrationBuilder.DropTable(
                name: "support_messages");

            migrationBuilder.DropTable(
                name: "support_readings");

            migrationBuilder.DropColumn(
                name: "is_support",
                table: "line_uses");
        }
    }
}
