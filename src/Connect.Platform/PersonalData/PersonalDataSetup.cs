using Connect.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.PersonalData;

public static class PersonalDataSetup
{
    /// <summary>Says what a table keeps about people.</summary>
    public static IServiceCollection AddPersonRows<TRow>(this IServiceCollection services, PersonRowsOf<TRow> of) where TRow : class =>
        services.AddScoped<IPersonParts>(provider => new PersonRows<TRow>(provider.GetRequiredService<ConnectDb>(), of));
}
