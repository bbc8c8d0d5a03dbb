namespace Connect.Modules.People;

/// <summary>Needs and times as staff read them: what it is, and what to do about it.</summary>
public static class NeedWords
{
    public static IEnumerable<Needs> Each(Needs needs) => Enum.GetValues<Needs>().Where(one => one != Needs.None && needs.HasFlag(one));

    public static IEnumerable<ContactTimes> Each(ContactTimes times) => Enum.GetValues<ContactTimes>().Where(one => one != ContactTimes.Any && times.HasFlag(one));

    public static string Of(Needs need) => need switch
    {
        Needs.Reading => "Help with reading",
        Needs.Hearing => "Hearing",
        Needs.Seeing => "Seeing",
        Needs.Interpreter => "An interpreter",
        Needs.Mobility => "Step-free access",
        Needs.Memory => "Help with remembering",
        _ => "Something else",
    };

    public static string ToDo(Needs need) => need switch
    {
        Needs.Reading => "Reading is hard for them: call as well as text, in short words.",
        Needs.Hearing => "They do not hear well: text or meet, do not rely on a call.",
        Needs.Seeing => "They do not see well: call as well as text.",
        Needs.Interpreter => "Book an interpreter.",
        Needs.Mobility => "Choose a place without steps.",
        Needs.Memory => "Remind them on the day too.",
        _ => "See the note.",
    };

    public static string Of(ContactTimes times) => times == ContactTimes.Any ? "Any time" : string.Join(", ", Each(times)).ToLowerInvariant();
}
