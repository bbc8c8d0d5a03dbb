using System.Globalization;
using Connect.Platform;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Booking;

/// <summary>
/// What booking says by text. Neutral, since others may read the phone; one part in English, so long names and lists get a
/// shorter wording of the same; never asks for a word that a gateway takes as an opt-out.
/// </summary>
internal static class BookingTexts
{
    private static readonly Wording Words = new(typeof(BookingTexts));

    public static string Offer(Language language, string worker, IReadOnlyList<(int Number, DateTime StartUtc)> times, bool more)
    {
        var (list, example) = (List(language, times), times[0].Number);
        return more
            ? FirstOfOnePart(Words.In(language, "OfferMore", worker, list), Words.In(language, "OfferMoreShort", worker, list, example))
            : FirstOfOnePart(Words.In(language, "Offer", worker, list), Words.In(language, "OfferShort", worker, list, example));
    }

    public static string ChangeOffer(
        Language language, string worker, DateTime currentStartUtc, IReadOnlyList<(int Number, DateTime StartUtc)> times, bool more)
    {
        var (list, example) = (List(language, times), times[0].Number);
        var (slot, day) = (UkTimeText.ShortSlot(currentStartUtc, language), UkTimeText.ShortDay(currentStartUtc, language));
        var kind = more ? "ChangeOfferMore" : "ChangeOffer";
        return FirstOfOnePart(
            Words.In(language, kind, worker, slot, list),
            Words.In(language, kind + "Short", worker, slot, list, example),
            Words.In(language, kind + "Shortest", day, list, example));
    }

    public static string NoTimes(Language language, string worker) => Words.In(language, "NoTimes", worker);

    /// <summary>MORE, and all were listed that can be: what was listed stays.</summary>
    public static string NoMoreTimes(Language language, string worker) => Words.In(language, "NoMoreTimes", worker);

    /// <summary>CHANGE, and there is nothing to change to: the appointment stays.</summary>
    public static string NoOtherTimes(Language language, string worker, DateTime currentStartUtc) => Timed(language, "NoOtherTimes", worker, currentStartUtc);

    public static string Booked(Language language, string worker, DateTime startUtc, string place) => PlacedInFewParts(language, "Booked", worker, startUtc, place);

    public static string Moved(Language language, string worker, DateTime startUtc, string place) => Placed(language, "Moved", worker, startUtc, place);

    /// <summary>The worker moved it: nothing for NOT ME to undo.</summary>
    public static string MovedForYou(Language language, string worker, DateTime startUtc, string place) => PlacedInFewParts(language, "MovedForYou", worker, startUtc, place);

    public static string Next(Language language, string worker, DateTime startUtc, string place) => PlacedInFewParts(language, "Next", worker, startUtc, place);

    public static string Cancelled(Language language, string worker, DateTime startUtc) => Timed(language, "Cancelled", worker, startUtc);

    /// <inheritdoc cref="MovedForYou"/>
    public static string CancelledForYou(Language language, string worker, DateTime startUtc) => Timed(language, "CancelledForYou", worker, startUtc);

    /// <summary>CANCEL, and it is not plain which is meant. Where names or dates are long they give way, so that it stays one part.</summary>
    public static string WhichToCancel(Language language, IReadOnlyList<(string Worker, DateTime StartUtc)> booked)
    {
        var days = booked.Select((one, index) => (Number: index + 1, one.StartUtc)).ToList();
        var named = string.Join('\n', booked.Select((one, index) => Line(index + 1, $"{UkTimeText.ShortSlot(one.StartUtc, language)} {one.Worker}")));
        return FirstOfOnePart(
            Words.In(language, "WhichToCancel", named),
            Words.In(language, "WhichToCancelShort", named, 1),
            Words.In(language, "WhichToCancelShort", List(language, days), 1));
    }

    public static string Restored(Language language, string worker, DateTime startUtc) => Timed(language, "Restored", worker, startUtc);

    /// <summary>It was not they who booked.</summary>
    public static string Undone(Language language, string worker, DateTime startUtc) => Timed(language, "Undone", worker, startUtc);

    public static string CannotRestore(Language language) => Words.In(language, "CannotRestore");

    /// <summary>Followed by a text with other times, or by <see cref="NoTimes"/>.</summary>
    public static string Taken(Language language) => Words.In(language, "Taken");

    /// <summary>Followed by the current list, or by <see cref="NoTimes"/>.</summary>
    public static string NumberUnknown(Language language) => Words.In(language, "NumberUnknown");

    /// <summary>The list is of a worker who no longer works with them. Followed by the current list.</summary>
    public static string ListOld(Language language) => Words.In(language, "ListOld");

    /// <summary>The list was to move what is cancelled or over. Followed by times for a new appointment.</summary>
    public static string NothingToMove(Language language) => Words.In(language, "NothingToMove");

    public static string NoneBooked(Language language) => Words.In(language, "NoneBooked");

    public static string DayBefore(Language language, string worker, DateTime startUtc, string phone) => Placed(language, "DayBefore", worker, startUtc, phone);

    public static string SevenDays(Language language, string worker, DateTime startUtc, string phone) => Placed(language, "SevenDays", worker, startUtc, phone);

    /// <summary>To a supporter, of the person whom they support.</summary>
    public static string SupporterNext(Language language, string person, DateTime startUtc, string place) => Placed(language, "SupporterNext", person, startUtc, place);

    /// <inheritdoc cref="SupporterNext"/>
    public static string SupporterNone(Language language, string person) => Words.In(language, "SupporterNone", person);

    /// <inheritdoc cref="SupporterNext"/>
    public static string SupporterMayNot(Language language, string person) => Words.In(language, "SupporterMayNot", person);

    public static string Feedback(Language language, string worker) => Words.In(language, "Feedback", worker);

    /// <summary>Part of a text that asks which of two questions a number answers.</summary>
    public static string Plainly(Language language, int number) => Words.In(language, "Plainly", number);

    /// <inheritdoc cref="Plainly"/>
    public static string PlainlyCancel(Language language, int number) => Words.In(language, "PlainlyCancel", number);

    /// <summary>The names are numbered from 1 in their order.</summary>
    public static string WhichWorker(Language language, IReadOnlyList<string> names) =>
        Words.In(language, "WhichWorker", string.Join('\n', names.Select((name, index) => Line(index + 1, name))));

    private static string Timed(Language language, string name, string worker, DateTime startUtc) =>
        Words.In(language, name, worker, UkTimeText.Day(startUtc, language), UkTimeText.Clock(startUtc, language));

    // The name of a place may be 60 letters long: the text then leaves out what one could reply.
    private static string PlacedInFewParts(Language language, string name, string worker, DateTime startUtc, string place)
    {
        var whole = Placed(language, name, worker, startUtc, place);
        return TextParts.Count(whole).Parts <= (language == Language.Welsh ? 2 : 1) ? whole : Placed(language, name + "Short", worker, startUtc, place);
    }

    private static string Placed(Language language, string name, string worker, DateTime startUtc, string placeOrPhone) =>
        Words.In(language, name, worker, UkTimeText.Day(startUtc, language), UkTimeText.Clock(startUtc, language), placeOrPhone);

    private static string List(Language language, IReadOnlyList<(int Number, DateTime StartUtc)> times) =>
        string.Join('\n', times.Select(time => Line(time.Number, UkTimeText.ShortSlot(time.StartUtc, language))));

    private static string Line(int number, string text) => string.Create(CultureInfo.InvariantCulture, $"{number} {text}");

    // Welsh may take two parts, but where the short wording saves one it is used too.
    private static string FirstOfOnePart(params string[] wordings) =>
        Array.Find(wordings, wording => TextParts.Count(wording).Parts == 1) ?? wordings.MinBy(wording => TextParts.Count(wording).Parts)!;
}
