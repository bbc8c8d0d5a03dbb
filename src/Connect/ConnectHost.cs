using Connect.Database;
using Connect.Demo;
using Connect.Modules;
using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.Keys;
using Connect.Platform.Mail;
using Connect.Platform.Texts.Kannel;
using Connect.Verbs;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect;

/// <summary>The service. Run alone it is the internet node; the secure node runs it with more modules.</summary>
public static class ConnectHost
{
    /// <summary>
    /// Runs one verb: serve (the default), migrate, create-admin, doctor or audit. Returns the process's exit code: 0 done, 1 failed, 2 not understood.
    /// </summary>
    public static async Task<int> RunAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var command = CommandLine.Read(args);
        try
        {
            return command.Verb switch
            {
                "serve" => await Serve.RunAsync(command, configure),
                "migrate" => await Migrate.RunAsync(command, configure),
                "create-admin" => await CreateAdmin.RunAsync(command, configure),
                "doctor" => await Doctor.RunAsync(command, configure),
                "audit" => await Audit.RunAsync(command, configure),
                _ => await command.ExplainAsync(),
            };
        }
        catch (SetUpException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    /// <summary>Everything registered, nothing started.</summary>
    internal static WebApplicationBuilder Build(CommandLine command, Action<WebApplicationBuilder>? configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = command.Settings });
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.Logging.AddConnectLogging(command.IsDemo);
        builder.Services.AddConnect(builder.Configuration, command.IsDemo);
        configure?.Invoke(builder);
        return builder;
    }

    private static void AddConnect(this IServiceCollection services, IConfiguration configuration, bool isDemo)
    {
        if (isDemo) Safeguards.CheckDemo(configuration);
        var keys = Safeguards.KeysFolder(configuration, isDemo);
        var database = Safeguards.Database(configuration);

        // What starts first is registered first: the key ring is made before the loops write.
        services.AddKeys(keys);
        services.AddConnectPlatform(database);
        services.AddTelemetry();
        services.AddSingleton<ContextPool>();
        services.AddScoped(provider => provider.GetRequiredService<ContextPool>().Rent(provider.GetRequiredService<ScopeConnection>()));
        services.AddKannel(configuration);
        services.AddMail(configuration);
        services.AddSingleton(Safeguards.Address(configuration));
        services.AddConnectWeb();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<LogReads>());
        services.AddModules();
        if (isDemo) services.AddDemo();
    }
}
