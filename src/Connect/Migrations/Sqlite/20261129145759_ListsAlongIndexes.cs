using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListsAlongIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_threads_worker_last_at",
                table: "threads");

            migrationBuilder.DropIndex(
                name: "IX_pod_members_pod_is_staff_sort_name",
                table: "pod_members");

            migrationBuilder.CreateIndex(
                name: "IX_threads_worker_last_at_id",
                table: "threads",
                columns: new[] { "worker", "last_at", "id" });

            migrationBuilder.CreateIndex(
                name: "threads_unread",
                table: "threads",
                columns: new[] { "worker", "last_at", "id" },
                filter: "unread > 0");

            migrationBuilder.CreateIndex(
                name: "pod_members_by_name",
                table: "pod_members",
                columns: new[] { "pod", "sort_name" },
                filter: "not is_staff");

            migrationBuilder.CreateIndex(
                name: "pod_staff_by_name",
                table: "pod_members",
                columns: new[] { "pod", "sort_name" },
                filter: "is_staff");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_threads_worker_last_at_id",
                table: "threads");

            migrationBuilder.DropIndex(
                name: "threads_unread",
                table: "threads");

            migrationBuilder.DropIndex(
                name: "pod_members_by_name",
                table: "pod_members");

            migrationBuilder.DropIndex(
                name: "pod_staff_by_name",
                table: "pod_members");

            migrationBuilder.CreateIndex(
                name: "IX_threads_worker_last_at",
                table: "threads",
                columns: new[] { "worker", "last_at" });

            migrationBuilder.CreateIndex(
                name: "IX_pod_members_pod_is_staff_sort_name",
                table: "pod_members",
                columns: new[] { "pod", "is_staff", "sort_name" });
        }
    }
}
