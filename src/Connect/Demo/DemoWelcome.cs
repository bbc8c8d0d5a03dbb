using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Connect.Demo;

/// <summary>Tells whoever started the demonstration where to click.</summary>
internal static class DemoWelcome
{
    public static void Print(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        Console.Out.WriteLine($"""

            Connect is running, with invented people.

              Phones and the clock   {address}/demo
              Sign in                {address}/sign-in
                as an officer        sam.okafor@connect.example
                or                   priya.nair, leo.grant, helen.marsh, nia.rees @connect.example
                as a volunteer       tom.ellis@connect.example, who enrols people
                as an administrator  ana.silva@connect.example
                password             {DemoCast.Password}
                as a service user    07700 900101 (Alex), with the code that comes to Alex's phone
                Alex's PIN           {DemoCast.AlexPin}, born 17 5 1994

              Another system       client {DemoCastClients.ClientId}, secret {DemoCastClients.Secret} (docs/api.md)

            Try this: on the phones page, let Alex text "book" to Sam, then "book 2".
            Stop with Ctrl+C.

            """);
    }
}
