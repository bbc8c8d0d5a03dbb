using Connect.Modules.Assistants;
using Connect.Modules.Authentication;
using Connect.Modules.Booking.Due;
using Connect.Modules.Booking.Pages;
using Connect.Modules.Booking.Panels;
using Connect.Modules.Booking.Skill;
using Connect.Modules.Planner;
using Connect.Modules.Supporting;
using Connect.Platform.Due;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;
using Connect.Platform.Web;

namespace Connect.Modules.Booking;

internal static class BookingModule
{
    public static IServiceCollection AddBooking(this IServiceCollection services) => services
        .AddBookingHeld()
        .AddScoped<BookSlot>()
        .AddScoped<MoveAppointment>()
        .AddScoped<CancelAppointment>()
        .AddScoped<RestoreAppointment>()
        .AddScoped<HandOverAppointments>()
        .AddScoped<AppointmentFigures>()
        .AddScoped<LogOutcome>()
        .AddScoped<ExplainAbsence>()
        .AddScoped<FindAppointment>()
        .AddScoped<ChangesByText>()
        .AddScoped<AppointmentTexts>()
        .AddScoped<Appointments>()
        .AddScoped<MyAppointments>()
        .AddScoped<PlannerDays>()
        .AddScoped<Overlaps>()
        .AddScoped<IPanel, MyNextPanel>()
        .AddSingleton<INavigationLink>(PlainLink.OfServiceUsers(10, () => MyWords.Words["Appointments"], BookingLinks.Mine))
        .AddSingleton<INavigationLink>(PlainLink.OfServiceUsers(20, () => MyWords.Words["BookATime"], BookingLinks.Book))
        .AddSingleton<INavigationLink>(PlainLink.OfStaff(35, "Planner", PlannerLinks.Planner))
        .AddScoped<TimesList>()
        .AddScoped<ChooseTime>()
        .AddScoped<CancelByText>()
        .AddScoped<AppointmentLines>()
        .AddScoped<IPanel, TodayPanel>()
        .AddScoped<IPanel, OutcomesPanel>()
        .AddScoped<IPanel, NextPanel>()
        .AddScoped<IAssistantSkill, BookingSkill>()
        .AddScoped<ISupporterQuestion, SupporterNext>()
        .AddScoped<IPanel, SupportedNextPanel>()
        .AddKeyedScoped<IDueWork, RemindOfAppointment>(RemindOfAppointment.DueKind)
        .AddKeyedScoped<IDueWork, AskForFeedback>(AskForFeedback.DueKind)
        .AddKeyedScoped<IDueWork, EndHold>(EndHold.DueKind)
        .AddSingleton<IJournalKind>(new AppointmentLine(AppointmentJournal.BookedKind, "Appointment booked"))
        .AddSingleton<IJournalKind>(new AppointmentLine(AppointmentJournal.MovedKind, "Appointment moved"))
        .AddSingleton<IJournalKind>(new AppointmentLine(AppointmentJournal.CancelledKind, "Appointment cancelled"))
        .AddSingleton<IJournalKind>(new AppointmentLine(AppointmentJournal.RestoredKind, "Appointment restored"))
        .AddSingleton<IJournalKind>(new AppointmentLine(AppointmentJournal.UndoneKind, "Booking undone: they texted NOT ME"))
        .AddSingleton<IJournalKind>(new AppointmentLine(AppointmentJournal.OutcomeKind, "Outcome logged"))
        .AddSingleton<IJournalKind, AbsenceLine>();
}
