using Connect.Modules.OpenAuthentication;
using Connect.Platform.Access;

namespace Connect.Demo;

/// <summary>The other system of the demonstration: a diary that people can let act for them. It leads back to the reader's own machine, where nothing has to listen.</summary>
internal static class DemoCastClients
{
    public const string ClientId = "demo-diary";
    public const string Secret = "demo-diary-secret";
    public const string Name = "Demo diary";

    public static readonly Uri Redirect = new("http://127.0.0.1:8765/callback");

    /// <summary>One that asks in its own name.</summary>
    public const string MachineId = "demo-machine";

    public static async Task RegisterAsync(IServiceProvider services, CancellationToken stop)
    {
        var register = services.GetRequiredService<RegisterClient>();
        await register.RunAsync(new(Name, ClientKind.Web, [Redirect], Scopes.All) { ClientId = ClientId, Secret = Secret }, Actor.Service, stop);
        await register.RunAsync(new("Demo machine", ClientKind.Machine, [], [Scopes.Profile, Scopes.PeopleRead]) { ClientId = MachineId, Secret = Secret }, Actor.Service, stop);
    }
}
