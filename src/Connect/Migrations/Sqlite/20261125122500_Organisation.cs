using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Organisation : Migration
    {
        private static string Unit(int number) => $"'01900000-0000-7000-8000-{number:d12}'";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "closed_at",
                table: "pods",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closed_because",
                table: "pods",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "offices",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    telephone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices", x => x.unit);
                });

            migrationBuilder.CreateTable(
                name: "opening_exceptions",
                columns: table => new
                {
                    office = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opens = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    closes = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opening_exceptions", x => new { x.office, x.date });
                });

            migrationBuilder.CreateTable(
                name: "opening_times",
                columns: table => new
                {
                    office = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    opens = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    closes = table.Column<TimeOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opening_times", x => new { x.office, x.day });
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_because = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.id);
                });

            // Pods that there are keep their place and telephone: each gets an office of its own, with its id, in an organisation with one city.
            foreach (var (id, kind, parent, name) in new[]
            {
                (41, "Organisation", "null", "Organisation"), (42, "Region", Unit(41), "Region"), (43, "City", Unit(42), "City"),
            })
                migrationBuilder.Sql($"insert into units (id, kind, parent, name) select {Unit(id)}, '{kind}', {parent}, '{name}' where exists (select 1 from pods)");
            migrationBuilder.Sql($"insert into units (id, kind, parent, name) select id, 'Office', {Unit(43)}, office from pods");
            migrationBuilder.Sql("insert into offices (unit, place, address, telephone) select id, place, office, telephone from pods");
            migrationBuilder.Sql("update pods set office = id");

            migrationBuilder.DropColumn(
                name: "place",
                table: "pods");

            migrationBuilder.DropColumn(
                name: "telephone",
                table: "pods");

            migrationBuilder.CreateIndex(
                name: "IX_pods_office",
                table: "pods",
                column: "office");

            migrationBuilder.CreateIndex(
                name: "IX_units_parent",
                table: "units",
                column: "parent");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "offices");

            migrationBuilder.DropTable(
                name: "opening_exceptions");

            migrationBuilder.DropTable(
                name: "opening_times");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropIndex(
                name: "IX_pods_office",
                table: "pods");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "pods");

            migrationBuilder.DropColumn(
                name: "closed_because",
                table: "pods");

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "pods",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "telephone",
                table: "pods",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
