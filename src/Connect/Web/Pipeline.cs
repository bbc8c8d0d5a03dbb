using Connect.Demo;
using Connect.Modules.Api;
using Connect.Modules.Api.Gate;
using Connect.Modules.Authentication;
using Connect.Modules.Authentication.External;
using Connect.Modules.OpenAuthentication;
using Connect.Platform.Access;
using Connect.Platform.Texts;

namespace Connect.Web;

/// <summary>The way of a request.</summary>
internal static class Pipeline
{
    public static void UseConnectPipeline(this WebApplication app, bool isDemo)
    {
        app.UseConnectWebBeforeAuthentication();
        if (!isDemo) app.UseOwnName();
        app.UseOpenAuthentication();
        app.UseNoCookiesForApi();
        app.UseAuthentication();
        app.UseApi();
        app.UseReaderLanguage();
        app.UseRateLimiter();
        app.UseAccessRules();
        app.UseConnectWebAfterAuthentication();
        app.MapExit();
        app.MapExternal();
        SessionUse.Map(app);
        app.MapReaderLanguage();
        app.MapLive();
        app.MapHealth();
        app.MapOpenAuthentication();
        app.MapApi();
        foreach (var gateway in app.Services.GetServices<ITextGateway>()) gateway.MapCallbacks(app.MapGroup("").WithMetadata(new AccessAttribute(AccessRule.Gateway)));
        if (isDemo) app.MapDemo();
    }
}
