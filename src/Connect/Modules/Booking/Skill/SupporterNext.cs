using Connect.Modules.Network;
using Connect.Modules.Supporting;
using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.Booking.Skill;

/// <summary>NEXT of a supporter: when and where, if the person opened it to them.</summary>
internal sealed class SupporterNext(Appointments appointments) : ISupporterQuestion
{
    public async Task<SupporterAnswer?> AnswerAsync(SupportCard link, string name, string body, Actor by, Language language, CancellationToken stop)
    {
        if (BookingWords.Read(body) is not BookingRequest.Next) return null;
        if (!link.Shows(SharedThings.NextAppointment)) return new(BookingTexts.SupporterMayNot(language, name));

        return await appointments.NextForSupporterAsync(link.Person, by, stop) is { } next
            ? SupporterAnswer.Telling(BookingTexts.SupporterNext(language, name, next.Start, next.Place), AppointmentShown.Time, link.Person, next.Id.Value)
            : SupporterAnswer.Telling(BookingTexts.SupporterNone(language, name), AppointmentShown.Time, link.Person, id: null);
    }
}
