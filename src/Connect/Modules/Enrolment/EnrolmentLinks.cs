using System.Globalization;
using Connect.Modules.Network;
using Connect.Platform.Access;

namespace Connect.Modules.Enrolment;

/// <summary>Addresses of the pages of enrolment.</summary>
public static class EnrolmentLinks
{
    /// <summary>Where a volunteer begins.</summary>
    public const string Home = "/volunteer";

    /// <summary>People who may be on record twice.</summary>
    public const string Twins = "/enrolments/check";

    /// <summary>Those of whom the office said that they are two people.</summary>
    public const string TwoPeople = $"{Twins}/two-people";

    public static string Twin(Guid id) => $"{Twins}/{id}";

    /// <summary>Where a worker sees to somebody whom the person named as supporter when they joined.</summary>
    public static string Suggested(PersonId person, Guid suggestion) => $"{NetworkLinks.OfPerson(person)}/suggested/{suggestion}";

    /// <summary>What making the two one does, and doing it.</summary>
    public static string MakeOne(Guid twin) => $"{Twin(twin)}/one";

    /// <summary>Posted to: one who was dismissed awaits a worker again.</summary>
    public static string BringBack(PersonId person, Guid suggestion) => $"{Suggested(person, suggestion)}?handler=undo";

    /// <summary>Posted to: two who were said to be two people are to be looked at again.</summary>
    public static string LookAgain(Guid twin) => $"{Twin(twin)}?handler=undo";

    public static string TaskList(EnrolmentId id) => $"/enrol/{id}";

    public static string Step(EnrolmentId id, string step) => string.Create(CultureInfo.InvariantCulture, $"/enrol/{id}/{step}");

    public static string Done(EnrolmentId id) => Step(id, "done");

    public static string Code(EnrolmentId id) => Step(id, "code");

    /// <summary>To print: number, address, how to text.</summary>
    public static string Card(EnrolmentId id) => Step(id, "card");
}
