using System.Reflection;
using Connect.Modules.Assistants;
using Connect.Modules.Authentication;
using Connect.Modules.Authentication.External;
using Connect.Modules.Authentication.Passkeys;
using Connect.Modules.Authentication.Passwords;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.SecondFactors;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.Booking.Skill;
using Connect.Modules.Conversations;
using Connect.Modules.Invitations;
using Connect.Platform.Access;

namespace Connect.Tests.Architecture;

public sealed class AccessTests(WholeService service) : IClassFixture<WholeService>
{
    // Operations without an actor, each with its reason.
    private static readonly Type[] NobodyYet =
    [
        typeof(SignIn), // who it is, is what it finds out
        typeof(AskForCode), // the same
        typeof(AskForNewPassword), // the same
        typeof(ChoosePassword), // the same
        typeof(SignInWithCode), // the same
        typeof(FirstSignIn), // the same
        typeof(SignInWithSecondFactor), // the same
        typeof(SetUpAtSignIn), // the same
        typeof(SignInWithPasskey), // the same
        typeof(SignInWithExternal), // the same
        typeof(CheckCode), // judges a code for whoever types it
        typeof(RouteText), // reads; what it starts is done by the person who texted
        typeof(AnswerServiceWords), typeof(AnswerQuestions), // parts of it
        typeof(ChooseTime), typeof(CancelByText), // the same
        typeof(AskInvitationCode), typeof(OpenInvitation), typeof(AnswerInvitationByLink), // who opened the link, is what it finds out
        typeof(ReceiveUnknown), // nobody has that number
    ];

    [Fact]
    public void Every_page_and_endpoint_names_its_access_rule()
    {
        Assert.NotEmpty(service.Routes);
        Assert.DoesNotContain(service.Routes, route => route.Rule is null);
    }

    [Fact]
    public void Every_endpoint_of_the_api_names_a_scope_and_nothing_else_does() =>
        Assert.All(service.Routes, route => Assert.Equal(route.Path.StartsWith("/api/", StringComparison.Ordinal), route is { Rule: AccessRule.Api, Scope.Length: > 0 }));

    [Fact]
    public void Who_may_open_what_is_as_agreed()
    {
        var lines = service.Routes.Select(route => $"{route.Path} {route.Methods} {route.Rule} {route.Scope}".TrimEnd() + "\n").Distinct().Order(StringComparer.Ordinal);
        Approved.Equal("access-rules.txt", string.Concat(lines));
    }

    [Fact]
    public void Every_operation_is_told_who_does_it()
    {
        var operations = Operations();
        Assert.NotEmpty(operations);

        Assert.All(operations.Except(NobodyYet), operation =>
            Assert.True(Runs(operation).All(TakesActor), $"{operation.FullName}.RunAsync takes no Actor."));
        Assert.All(NobodyYet, operation => Assert.Contains(operation, operations));
    }

    private List<Type> Operations() =>
    [
        .. service.Services.Where(registered => !registered.IsKeyedService)
            .Select(registered => registered.ImplementationType)
            .OfType<Type>()
            .Where(type => Code.ModuleOf(type.FullName) is not null && !Answers(type) && Runs(type).Any())
            .Distinct(),
    ];

    // Due work, followers, skills: what they do is said by the interface that calls them.
    private static bool Answers(Type type) => type.GetInterfaces().Any(i => i.Namespace!.StartsWith("Connect.", StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> Runs(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.Name == "RunAsync" && !method.IsPrivate && method.ReturnType.IsAssignableTo(typeof(Task)));

    private static bool TakesActor(MethodInfo method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Actor));
}
