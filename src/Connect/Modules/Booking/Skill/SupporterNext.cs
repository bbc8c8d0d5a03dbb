using Connect.Modules.Network;
using Connect.Modules.Supporting;
using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.Booking.Skill;

/// <summary>NEXT of a supporter: when and where, if the person opened it to them.</summary>
internal sealed class SupporterNext(Appointments appointments) : ISupporterQuestion
{
    public async Task<string?> AnswerAsync(SupportCard link, string name, string body, Actor by, Language language, CancellationToken stop)
    {
        if (BookingWords.Read(body) is not BookingRequest.Next) return null;
        if (!link.Shows(SharedThings.NextAppointment)) return BookingTexts.SupporterMayNot(language, name);

        return await appointments.NextForSupporterAsync(link.Person, by, stop) is { } next
            ? BookingTexts.SupporterNext(language, name, next.Start, next.Place)
            : BookingTexts.SupporterNone(language, name);
    }
}
