using Connect.Modules.Importing.Checking;
using Connect.Modules.Importing.Due;
using Connect.Platform.Due;

namespace Connect.Modules.Importing;

internal static class ImportingModule
{
    public static IServiceCollection AddImporting(this IServiceCollection services) => services
        .AddScoped<KeptFiles>()
        .AddScoped<KeepFile>()
        .AddScoped<DropFile>()
        .AddScoped<Workplaces>()
        .AddScoped<StaffRows>()
        .AddScoped<PeopleRows>()
        .AddScoped<FileCheck>()
        .AddScoped<SaveStaff>()
        .AddScoped<SavePeople>()
        .AddScoped<ImportFile>()
        .AddKeyedScoped<IDueWork, ForgetFile>(ForgetFile.DueKind);
}
