using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AuditInsertOnly : Migration
    {
        private static readonly string[] Tables = ["audit_events", "audit_links", "audit_heads", "audit_people"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The second line, for a service that runs as the owner of its tables. The first is a role that may only insert: docs/operations.md.
            migrationBuilder.Sql("""
                create function audit_is_added_to() returns trigger language plpgsql as $$
                begin raise exception 'The audit is only added to.'; end $$
                """);
            foreach (var table in Tables)
                migrationBuilder.Sql($"""
                    create trigger {table}_no_change before update or delete or truncate on {table}
                    for each statement execute function audit_is_added_to()
                    """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables) migrationBuilder.Sql($"drop trigger {table}_no_change on {table}");
            migrationBuilder.Sql("drop function audit_is_added_to()");
        }
    }
}
