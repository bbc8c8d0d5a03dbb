using Connect.Platform.Texts;

namespace Connect.Modules.People;

/// <summary>
/// Refuses what is personal to a number that is not known to reach the person, and to a phone whose texts others must not read. Neutral words
/// go through, and so do answers to STOP.
/// </summary>
internal sealed class UnprovedPhones(PersonCards cards) : ISendRule
{
    public async Task<SendVerdict> CheckAsync(OutgoingText text, CancellationToken stop)
    {
        if (text.Neutral || text.Essential) return new SendVerdict.Send();

        // Where nobody in particular is meant, what holds for anybody who has the phone holds for the text.
        var readers = (await cards.WithPhoneAsync(text.To)).Where(card => text.Person is null || card.Id == text.Person).ToList();
        if (text.Person is not null && readers.Count == 0) return new SendVerdict.Refuse("They no longer have this number.");
        if (readers.Exists(card => !card.IsReachable)) return new SendVerdict.Refuse("It is not yet known that this number reaches them.");
        return readers.Exists(card => card.PhoneUse == PhoneUse.SharedNotSafe)
            ? new SendVerdict.Refuse("Others read this phone.")
            : new SendVerdict.Send();
    }
}
