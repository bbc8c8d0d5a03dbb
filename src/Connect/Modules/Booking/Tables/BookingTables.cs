using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Booking.Tables;

internal sealed class AppointmentTable : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("appointments").HasKey(a => a.Id);
        appointment.Property(a => a.AbsenceWords).HasMaxLength(ExplainAbsence.LongestWords);
        appointment.HasIndex(a => new { a.Person, a.Start });
        appointment.HasIndex(a => new { a.Worker, a.Start });

        // The last wall against two people at one time: whatever the code does, the database refuses it.
        appointment.HasIndex(a => a.Slot).IsUnique().HasFilter("state = 'Booked'").HasDatabaseName("appointments_one_a_slot");
    }
}

internal sealed class AppointmentChangeTable : IEntityTypeConfiguration<AppointmentChange>
{
    public void Configure(EntityTypeBuilder<AppointmentChange> change)
    {
        change.ToTable("appointment_changes").HasKey(c => c.Seq);
        change.Property(c => c.Seq).ValueGeneratedOnAdd();
        change.HasIndex(c => new { c.Person, c.Seq });
    }
}
