using Connect.Platform.Due;
using Connect.Platform.Mail.Smtp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Mail;

/// <summary>Registers queueing and sending of mail, and the mail server if one is set up.</summary>
public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SendMail>();
        services.AddKeyedScoped<IOutsideWork, MailSending>(MailSending.DueKind);
        services.AddRecurring<ForgetMail>("mail.forget", "40 2,14 * * *");
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        if (configuration[$"{MailOptions.Section}:{nameof(MailOptions.Server)}"] is { Length: > 0 }) services.AddSingleton<IMailGateway, SmtpServer>();
        return services;
    }
}
