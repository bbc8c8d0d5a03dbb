using Connect.Demo;
using Connect.Modules.Enrolment;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;
using EnrolmentAnswers = Connect.Modules.Enrolment.Answers;

namespace Connect.Tests.Given;

/// <summary>Tom enrols somebody with Sam at Bridge Street, by the operations themselves.</summary>
internal static class GivenEnrolments
{
    public static readonly Actor Tom = Actor.Of(DemoCast.Tom) with { Role = nameof(Role.Volunteer) };

    public static EnrolmentAnswers Of(string firstName, string? mobile) => new()
    {
        FirstName = firstName,
        LastName = "Given",
        Born = new(1990, 3, 27),
        Language = Language.English,
        PhoneUse = mobile is null ? PhoneUse.None : PhoneUse.Own,
        Mobile = mobile,
        SafeToText = mobile is null ? null : true,
        Needs = Needs.None,
        Times = ContactTimes.Any,
        Consent = FinishEnrolment.ConsentWords,
        Pod = DemoCast.BridgeStreet.Value,
        Officer = DemoCast.Sam.Value,
        HasSupporter = false,
    };

    public static async Task<(EnrolmentId Id, PersonId Person)> EnrolAsync(this ConnectApp app, EnrolmentAnswers answers)
    {
        var id = (await app.DoAsync((KeepDraft op) => op.StartAsync(Tom, CancellationToken.None))).Value;
        await app.DoAsync((KeepDraft op) => op.AnswerAsync(id, _ => answers, Tom, CancellationToken.None));
        var person = await app.DoAsync((FinishEnrolment op) => op.RunAsync(id, Tom, CancellationToken.None));
        await app.SettleAsync();
        return (id, person.Value);
    }

    /// <summary>The same person twice, with a last name of their own, so that the twins of other tests are not theirs.</summary>
    public static async Task<(PersonId Older, PersonId Newer)> EnrolTwiceAsync(this ConnectApp app, string firstName, string one, string other)
    {
        var answers = Of(firstName, one) with { LastName = $"{firstName}son" };
        var older = (await app.EnrolAsync(answers)).Person;
        return (older, (await app.EnrolAsync(answers with { Mobile = other })).Person);
    }

    /// <summary>The office has not yet said whether this new person is one with somebody.</summary>
    public static Task<Guid> TwinAsync(this ConnectApp app, PersonId newer) =>
        app.AskAsync((ConnectDb db) => db.Set<PossibleTwin>().Where(one => one.Person == newer && one.EndedAt == null).Select(one => one.Id).SingleAsync());

    public static async Task<Outcome<PersonId>> MakeOneAsync(this ConnectApp app, PersonId newer)
    {
        var twin = await app.TwinAsync(newer);
        return await app.DoAsync((SettleTwin op) => op.MakeOneAsync(twin, Mails.Ana, CancellationToken.None));
    }
}
