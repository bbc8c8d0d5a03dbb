using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "leaves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worker = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    deputy = table.Column<Guid>(type: "TEXT", nullable: true),
                    busy = table.Column<Guid>(type: "TEXT", nullable: true),
                    removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    undo_until = table.Column<long>(type: "INTEGER", nullable: false),
                    undone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    facts = table.Column<string>(type: "TEXT", nullable: false)
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

            // The order of a pod's list: kept wherever a name comes from or changes.
            const string names = "lower(last_name || ' ' || first_name) || ' ' || lower(id)";
            migrationBuilder.Sql($"update pod_members set sort_name = coalesce((select {names} from people where id = pod_members.person), '')");
            migrationBuilder.Sql($"""
                create trigger pod_members_sorted after insert on pod_members begin
                  update pod_members set sort_name = coalesce((select {names} from people where id = new.person), '')
                  where pod = new.pod and person = new.person;
                end
                """);
            foreach (var when in new[] { "insert", "update of first_name, last_name" })
                migrationBuilder.Sql($"""
                    create trigger people_sorted_on_{when[..6]} after {when} on people begin
                      update pod_members set sort_name = lower(new.last_name || ' ' || new.first_name) || ' ' || lower(new.id) where person = new.id;
                    end
                    """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "pod_members_sorted", "people_sorted_on_insert", "people_sorted_on_update" })
                migrationBuilder.Sql($"drop trigger {trigger}");

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
