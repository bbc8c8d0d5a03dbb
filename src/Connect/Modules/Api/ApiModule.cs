using Connect.Modules.Api.Documentation;
using Connect.Modules.Api.Due;
using Connect.Modules.Api.Gate;
using Connect.Platform.Due;

namespace Connect.Modules.Api;

internal static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Describe);
        services.AddExceptionHandler<ApiFailures>();
        return services.AddSingleton<ApiLimits>().AddSingleton<Once>().AddScoped<PeopleSeen>().AddRecurring<ForgetAnswers>("api.forget-answers", "40 2,14 * * *");
    }
}
