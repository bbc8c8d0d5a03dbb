using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connect.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Gaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "unclaimed_texts_waiting",
                table: "unclaimed_texts",
                columns: new[] { "from", "seq" },
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "line_uses_one_a_pair",
                table: "line_uses",
                columns: new[] { "person", "worker" },
                unique: true,
                filter: "until is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "unclaimed_texts_waiting",
                table: "unclaimed_texts");

            migrationBuilder.DropIndex(
                name: "line_uses_one_a_pair",
                table: "line_uses");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "unclaimed_texts");

            migrationBuilder.DropColumn(
                name: "state",
                table: "unclaimed_texts");

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
                name: "old_slot",
                table: "appointment_changes",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
