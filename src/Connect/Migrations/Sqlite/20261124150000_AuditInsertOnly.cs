using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditInsertOnly : Migration
    {
        private static readonly string[] Tables = ["audit_events", "audit_links", "audit_heads", "audit_people"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite knows no roles: whoever has the file can drop these, and the chain tells.
            foreach (var table in Tables)
                foreach (var change in new[] { "update", "delete" })
                    migrationBuilder.Sql($"""
                        create trigger {table}_no_{change} before {change} on {table}
                        begin select raise(abort, 'The audit is only added to.'); end
                        """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
                foreach (var change in new[] { "update", "delete" })
                    migrationBuilder.Sql($"drop trigger {table}_no_{change}");
        }
    }
}
