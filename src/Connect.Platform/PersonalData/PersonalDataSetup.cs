using System.Linq.Expressions;
using Connect.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.PersonalData;

public static class PersonalDataSetup
{
    /// <summary>Says what a table keeps about people.</summary>
    public static IServiceCollection AddPersonRows<TRow>(this IServiceCollection services, PersonRowsOf<TRow> of) where TRow : class =>
        services.AddScoped<IPersonParts>(provider => new PersonRows<TRow>(provider.GetRequiredService<ConnectDb>(), of));

    /// <summary>Says how long rows are kept that are about nobody by name, such as raw texts.</summary>
    /// <param name="over">Those that are done with.</param>
    public static IServiceCollection AddAgedRows<TRow>(
        this IServiceCollection services, string title, RetentionClass kept, Expression<Func<TRow, DateTime>> at, Expression<Func<TRow, bool>> over) where TRow : class =>
        services.AddScoped<IAgedRows>(provider => new AgedRows<TRow>(provider.GetRequiredService<ConnectDb>(), title, kept, at, over));
}
