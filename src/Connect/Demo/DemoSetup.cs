using Connect.Modules.Authentication;
using Connect.Modules.Conversations;
using Connect.Modules.OpenAuthentication;
using Connect.Platform.Mail;
using Connect.Platform.Texts;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connect.Demo;

internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section).ValidateOnStart();
        services.AddSingleton<DemoClock>();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>()));
        services.AddSingleton<DemoPhones>();
        if (!services.Any(service => service.ServiceType == typeof(ITextGateway)))
            services.AddSingleton<ITextGateway>(provider => provider.GetRequiredService<DemoPhones>());
        if (!services.Any(service => service.ServiceType == typeof(IMailGateway))) services.AddSingleton<IMailGateway, DemoMailbox>();
        if (services.Any(service => service.ServiceType == typeof(ServiceAddress) && service.ImplementationInstance is ServiceAddress { Root: null }))
            services.Replace(ServiceDescriptor.Singleton(DemoAddress.For));
        services.AddScoped<SentMail>();
        services.AddScoped<Handset>().AddScoped<NextDue>();
        services.AddSingleton<MoveClock>();
        services.AddSingleton<IPageRouteModelProvider, DemoPages>();
        services.PostConfigure<SignInOptions>(options => options.StaffSecondFactor ??= SecondFactorRule.Offered);
        services.PostConfigure<TryLimitOptions>(options => options.Requests = 100_000_000);
        services.PostConfigure<OpenAuthenticationOptions>(options => options.AllowsPlainHttp = true);
        services.PostConfigure<WebOptions>(options => options.Hsts = false);
        services.PostConfigure<TextLinesOptions>(options =>
        {
            if (options.Lines.Length == 0) options.Lines = [.. Enumerable.Range(901, 12).Select(number => $"+447700900{number}")];
        });
        return services;
    }
}
