using System.Text;
using Connect.Modules.Importing;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;

namespace Connect.Tests.Modules.Importing;

/// <summary>Files as an administrator brings them.</summary>
internal static class Files
{
    public const string StaffHeader = "first name,last name,role,email,pods";
    public const string PeopleHeader = "first name,last name,date of birth,mobile number,whose phone,language,pod,officer,other workers";

    public static byte[] Of(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows) + "\r\n");

    public static byte[] Staff(params string[] rows) => Of([StaffHeader, .. rows]);

    public static byte[] People(params string[] rows) => Of([PeopleHeader, .. rows]);

    /// <summary>Somebody of Sam's at Bridge Street.</summary>
    public static string Row(string firstName, string lastName, string born, string mobile, string use = "") =>
        $"{firstName},{lastName},{born},{mobile},{use},,Bridge Street,sam.okafor@connect.example,";

    public static Task<Outcome<Guid>> KeepAsync(this ConnectApp app, ImportKind kind, byte[] file, Actor? by = null) =>
        app.DoAsync((KeepFile op) => op.RunAsync(kind, file, by ?? Mails.Ana, CancellationToken.None));

    public static Task<Outcome<int>> ImportAsync(this ConnectApp app, Guid file, Actor? by = null) =>
        app.DoAsync((ImportFile op) => op.RunAsync(file, by ?? Mails.Ana, CancellationToken.None));

    public static async Task<Outcome<int>> BringAsync(this ConnectApp app, ImportKind kind, byte[] file) =>
        await app.ImportAsync((await app.KeepAsync(kind, file)).Value);
}
