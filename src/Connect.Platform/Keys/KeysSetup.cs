using Connect.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Keys;

public static class KeysSetup
{
    /// <summary>Data-protection keys in the database, for every process of the node, wrapped by the secret in <paramref name="folder"/>.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, string folder)
    {
        services.AddSingleton(_ => NodeSecret.In(folder)).AddSingleton<SealedBytes>();
        services.AddDataProtection().SetApplicationName("Connect").PersistKeysToDbContext<ConnectDb>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlEncryptor = new KeyWrapping(provider.GetRequiredService<NodeSecret>())));
        return services;
    }
}
