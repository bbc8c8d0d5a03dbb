using System.Reflection;
using System.Text.RegularExpressions;
using Connect.Modules.Admin.Pages;
using Connect.Modules.Assistants;
using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.External;
using Connect.Modules.Authentication.Pages;
using Connect.Modules.Authentication.Passkeys;
using Connect.Modules.Authentication.Passwords;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.SecondFactors;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.Booking;
using Connect.Modules.Booking.Pages;
using Connect.Modules.Booking.Skill;
using Connect.Modules.Caseload.Pages;
using Connect.Modules.Conversations;
using Connect.Modules.Enrolment;
using Connect.Modules.Importing.Pages;
using Connect.Modules.Invitations;
using Connect.Modules.MyData.Pages;
using Connect.Modules.Notifications;
using Connect.Modules.Notifications.Pages;
using Connect.Modules.OpenAuthentication.Pages;
using Connect.Modules.Planner;
using Connect.Modules.Planner.Pages;
using Connect.Modules.Profile;
using Connect.Modules.Profile.Pages;
using Connect.Modules.Settings.Pages;
using Connect.Modules.Supporting;
using Connect.Modules.Supporting.ByText;
using Connect.Modules.Supporting.Pages;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connect.Tests.Architecture;

/// <summary>Whoever shows or changes a person's record says so to the audit, or stands here with a reason.</summary>
public sealed partial class AuditTests(WholeService service) : IClassFixture<WholeService>
{
    // Pages for those signed in that show nobody's record.
    private static readonly Type[] ShowNobody =
    [
        typeof(HomePage), typeof(MyHomePage), // their panels say it
        typeof(AvailabilityPage), typeof(BusyPage), typeof(OfferPage), typeof(RemoveBusyPage), typeof(RemoveOfferPage), typeof(WithdrawPage), // the reader's own working hours
        typeof(AuthorizePage), // what the reader is asked; GiveConsent records what they answer
        typeof(AssistantPage), // the reader's own setting
        typeof(MyPodsPage), // names of pods
        typeof(BookPage), // workers and their open times
        typeof(SupportAboutPage), // words only
        typeof(AdminHomePage), typeof(RolesPage), typeof(NewUserPage), typeof(SignEverybodyOutPage), // links, rules, an empty form
        typeof(OrganisationPage), typeof(UnitPage), typeof(OfficePage), typeof(NewOfficePage), typeof(PodsPage), typeof(NewPodPage), // the organisation
        typeof(ChangePinPage), typeof(NewNumberPage), typeof(NewNumberCodePage), typeof(PinPage), typeof(SessionsPage), typeof(PasskeysPage), typeof(AddPasskeyPage), typeof(RemovePasskeyPage), typeof(OtherAccountsPage), // how the reader signs in
        typeof(PutRightPage), typeof(PutRightWordsPage), typeof(EmailProofPage), typeof(AskForCopyPage), // questions without an answer yet
        typeof(ImportPage), typeof(ColumnsPage), typeof(TemplatePage), // an empty form, words and examples
        typeof(MyTeamPage), typeof(WorkerProfilePage), // what workers tell the people they work with
    ];

    // Operations that change no person's record.
    private static readonly Type[] ChangeNobody =
    [
        typeof(ReplyToPerson), // WriteText records it
        typeof(ClaimSlot), typeof(ReleaseSlot), // the operation that books, moves or cancels records it
        typeof(OfferTimes), typeof(MakeSlots), typeof(MarkBusy), typeof(WithdrawSlot), // the worker's own working hours
        typeof(ReadThread), typeof(ReadMyThread), typeof(ReadSupport), typeof(ReadNotices), // what the reader has read, not what is known of the person
        typeof(SignIn), typeof(SignOut), typeof(SignOutEverywhere), typeof(EndSession), typeof(StepUp), typeof(SignInWithSecondFactor), typeof(SignInWithPasskey), typeof(SignInWithExternal), typeof(BeginPasskey), typeof(ProveForExternal), // sessions
        typeof(AskForNewPassword), // what follows from it, ChoosePassword, records it
        typeof(AskForCode), typeof(CheckCode), typeof(SignInWithCode), // codes and sessions
        typeof(ChangeNumber), // ChangePhone records it
        typeof(ChangeRole), // SetRole and LeavePod record it
        typeof(AskInvitationCode), typeof(OpenInvitation), typeof(AnswerInvitationByLink), // the operations that join or end record it
        typeof(BetweenByText), typeof(StopByText), typeof(StopPhone), typeof(RouteText), typeof(AnswerServiceWords), typeof(AnswerQuestions), typeof(ChooseTime), typeof(CancelByText), // read; the operation they call records it
        typeof(PrintFirstCard), typeof(FinishEnrolment), typeof(ProveByCode), // the operation that they call records it
        typeof(ChangeProfile), typeof(ChangeNeeds), // ChangeDetails and SetNeeds record it
    ];

    [Fact]
    public void Every_page_for_those_signed_in_says_whom_it_shows()
    {
        var pages = typeof(ConnectHost).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PageModel)) && !type.IsAbstract)
            .Where(type => type.GetCustomAttribute<AccessAttribute>()?.Rule is not (null or AccessRule.Anyone or AccessRule.Demo or AccessRule.Gateway)).ToList();
        Assert.NotEmpty(pages);

        Assert.All(pages.Except(ShowNobody), page => Assert.True(Lineage(page).Any(Says), $"{page.FullName} shows people and does not call Looked."));
        Assert.All(ShowNobody, page => Assert.Contains(page, pages));
    }

    [Fact]
    public void Every_panel_says_whom_it_shows()
    {
        var panels = typeof(ConnectHost).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPanel)) && !type.IsAbstract).ToList();
        Assert.NotEmpty(panels);

        Assert.All(panels, panel => Assert.True(Says(panel), $"{panel.FullName} shows people and asks for no Reads."));
    }

    [Fact]
    public void Every_operation_on_a_persons_record_is_recorded()
    {
        var operations = service.Services.Select(registered => registered.IsKeyedService ? null : registered.ImplementationType).OfType<Type>()
            .Where(type => Code.ModuleOf(type.FullName) is not null && Runs(type)).Distinct().ToList();
        Assert.NotEmpty(operations);

        Assert.All(operations.Except(ChangeNobody), operation => Assert.True(AsksFor<AuditTrail>(operation), $"{operation.FullName} changes something and asks for no AuditTrail."));
        Assert.All(ChangeNobody, operation => Assert.Contains(operation, operations));
    }

    // Itself, or one of those that read for it and hand it what it shows.
    private static bool Says(Type type) => CallsLooked(type) || AsksFor<Reads>(type) || Asked(type).Any(AsksFor<Reads>);

    private static bool CallsLooked(Type type) =>
        Sources.Written.Any(source => source.Path.StartsWith("src/", StringComparison.Ordinal) && Regex.IsMatch(source.Text, $@"class {type.Name}\b") && Looked().IsMatch(source.Text));

    private static bool AsksFor<T>(Type type) => Asked(type).Contains(typeof(T));

    private static IEnumerable<Type> Asked(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(constructor => constructor.GetParameters()).Select(asked => asked.ParameterType);

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var one = type; one is not null && Code.ModuleOf(one.FullName) is not null; one = one.BaseType) yield return one;
    }

    private static bool Runs(Type type) => !type.GetInterfaces().Any(i => i.Namespace!.StartsWith("Connect.", StringComparison.Ordinal))
        && type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Any(method => method.Name == "RunAsync" && !method.IsPrivate && method.ReturnType.IsAssignableTo(typeof(Task)));

    [GeneratedRegex(@"\bLooked\(")]
    private static partial Regex Looked();
}
