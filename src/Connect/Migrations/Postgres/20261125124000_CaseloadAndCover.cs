using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CaseloadAndCover : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "sort_name",
                table: "pod_members",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "leaves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    deputy = table.Column<Guid>(type: "uuid", nullable: true),
                    busy = table.Column<Guid>(type: "uuid", nullable: true),
                    removed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    undo_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    facts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_pod_members_pod_is_staff_sort_name",
                table: "pod_members",
                columns: new[] { "pod", "is_staff", "sort_name" });

            migrationBuilder.CreateIndex(
                name: "outgoing_texts_failed",
                table: "outgoing_texts",
                column: "state_at",
                filter: "state in ('Undelivered', 'Failed')");

            migrationBuilder.CreateIndex(
                name: "assignments_one_a_pair",
                table: "assignments",
                columns: new[] { "person", "worker" },
                unique: true,
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "IX_leaves_deputy_last_day",
                table: "leaves",
                columns: new[] { "deputy", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_leaves_worker_last_day",
                table: "leaves",
                columns: new[] { "worker", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_transfers_batch",
                table: "transfers",
                column: "batch");

            migrationBuilder.CreateIndex(
                name: "IX_transfers_person",
                table: "transfers",
                column: "person");

            // The order of a pod's list: kept wherever a name comes from or changes; by bytes, so that it is the same on every server.
            migrationBuilder.Sql("""
                alter table pod_members alter column sort_name type character varying(300) collate "C";
                create function sort_name_of(uuid) returns text language sql stable as
                  $$ select lower(last_name || ' ' || first_name) || ' ' || id from people where id = $1 $$;
                create function sort_pod_member() returns trigger language plpgsql as
                  $$ begin new.sort_name := coalesce(sort_name_of(new.person), ''); return new; end $$;
                create function sort_memberships() returns trigger language plpgsql as
                  $$ begin update pod_members set sort_name = coalesce(sort_name_of(new.id), '') where person = new.id; return null; end $$;
                update pod_members set sort_name = coalesce(sort_name_of(person), '');
                create trigger pod_members_sorted before insert on pod_members for each row execute function sort_pod_member();
                create trigger people_sorted after insert or update of first_name, last_name on people for each row execute function sort_memberships();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger people_sorted on people;
                drop trigger pod_members_sorted on pod_members;
                drop function sort_memberships();
                drop function sort_pod_member();
                drop function sort_name_of(uuid);
                """);

            migrationBuilder.DropTable(
                name: "leaves");

            migrationBuilder.DropTable(
                name: "transfers");

            migrationBuilder.DropIndex(
                name: "IX_pod_members_pod_is_staff_sort_name",
                table: "pod_members");

            migrationBuilder.DropIndex(
                name: "outgoing_texts_failed",
                table: "outgoing_texts");

            migrationBuilder.DropIndex(
                name: "assignments_one_a_pair",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "sort_name",
                table: "pod_members");
        }
    }
}
