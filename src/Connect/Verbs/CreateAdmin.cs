using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.Extensions.Hosting;

namespace Connect.Verbs;

/// <summary>Makes the first administrator of a new node: <c>connect create-admin --Admin:Email=... --Admin:Name="Ana Silva"</c>; the password is read from standard input.</summary>
internal static class CreateAdmin
{
    public static async Task<int> RunAsync(CommandLine command, Action<WebApplicationBuilder>? configure)
    {
        await using var app = ConnectHost.Build(command, configure).Build();
        var email = Needed(app.Configuration, "Admin:Email", "ana.silva@example.org");
        var name = Needed(app.Configuration, "Admin:Name", "\"Ana Silva\"").Split(' ', 2);
        var password = await Console.In.ReadLineAsync() ?? throw new SetUpException("Give the password on standard input, one line.");

        await app.PrepareAsync(isDemo: false, CancellationToken.None);
        return await CreateAsync(app.Services, email, name, password);
    }

    private static async Task<int> CreateAsync(IServiceProvider services, string email, string[] name, string password)
    {
        await using var scope = services.CreateAsyncScope();
        var person = new Person { Id = PersonId.New(), FirstName = name[0], LastName = name.ElementAtOrDefault(1) ?? "", Role = Role.Administrator };
        scope.ServiceProvider.GetRequiredService<ConnectDb>().Add(person);
        var problems = await scope.ServiceProvider.GetRequiredService<CreateAccount>().RunAsync(person.Id, email, password, Actor.Service);
        foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
        if (problems.Count == 0) await Console.Out.WriteLineAsync("The administrator can sign in.");
        return problems.Count == 0 ? 0 : 1;
    }

    private static string Needed(IConfiguration configuration, string key, string example) =>
        configuration[key] is { Length: > 0 } value ? value : throw new SetUpException($"Say --{key}={example}.");
}
