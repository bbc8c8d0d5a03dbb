using Connect.Database;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Architecture;

public sealed class ModuleTests
{
    [Fact]
    public void Every_module_has_a_place_in_the_order() =>
        Assert.Empty(Modules.Existing.Except(Modules.InOrder));

    [Fact]
    public void A_module_uses_only_modules_before_it_pages_included() =>
        Assert.DoesNotContain(Modules.Uses, use => Modules.Place(use.To) > Modules.Place(use.From));

    [Fact]
    public void Uses_inside_lambdas_queries_and_views_are_seen()
    {
        Assert.Contains(Code.Uses, use => use is { From: "Connect.Modules.Pods.Workers", To: "Connect.Modules.Pods.Assignment" });
        Assert.Contains(Code.Uses, use => use is { From: "Connect.Modules.Planner.ReleaseSlot", To: "Connect.Modules.Planner.Slot" });
        Assert.Contains(Code.Uses, use => use.From.StartsWith("Connect.Modules.Authentication.Pages.", StringComparison.Ordinal)
            && use.To.StartsWith("Connect.Platform.Web.", StringComparison.Ordinal));
    }

    [Fact]
    public void Which_module_uses_which_is_as_agreed()
    {
        var lines = from module in Modules.InOrder
                    where Modules.Existing.Contains(module)
                    let used = Modules.Uses.Where(use => use.From == module).Select(use => use.To).OrderBy(Modules.Place)
                    select $"{module}: {string.Join(' ', used)}".TrimEnd();
        Approved.Equal("module-map.txt", string.Concat(lines.Select(line => line + "\n")));
    }

    [Fact]
    public void The_platform_knows_no_module() =>
        Assert.DoesNotContain(Code.Uses, use => use.From.StartsWith("Connect.Platform.", StringComparison.Ordinal)
            && !use.To.StartsWith("Connect.Platform.", StringComparison.Ordinal));

    [Fact]
    public void Modules_know_neither_the_verbs_nor_the_demonstration_nor_the_databases() =>
        Assert.DoesNotContain(Code.Uses, use => use.From.StartsWith("Connect.Modules.", StringComparison.Ordinal)
            && (use.To.StartsWith("Connect.Verbs.", StringComparison.Ordinal)
                || use.To.StartsWith("Connect.Demo.", StringComparison.Ordinal)
                || use.To.StartsWith("Connect.Database.", StringComparison.Ordinal)));

    [Fact]
    public void A_modules_entities_and_tables_are_its_own_business()
    {
        var entities = Entities().Concat(Tables()).Where(type => Code.ModuleOf(type.FullName) is not null).Select(type => type.FullName!).ToHashSet();
        Assert.NotEmpty(entities);

        Assert.DoesNotContain(Code.Uses, use => entities.Contains(use.To) && IsOutside(use.From, Code.ModuleOf(use.To)!));
    }

    [Fact]
    public void A_modules_entities_are_not_public() =>
        Assert.DoesNotContain(Entities(), type => Code.ModuleOf(type.FullName) is not null && type.IsPublic);

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void A_module_has_a_page_about_itself_and_one_class_that_registers_it(string module)
    {
        var folder = Path.Combine(Modules.Folder, module);
        Assert.True(File.Exists(Path.Combine(folder, "README.md")), $"{module}/README.md is missing.");
        Assert.NotNull(typeof(ConnectHost).Assembly.GetType($"Connect.Modules.{module}.{module}Module"));
    }

    public static TheoryData<string> ModuleNames() => [.. Modules.Existing];

    // Verbs, demonstration and databases put modules together and may see inside them.
    private static bool IsOutside(string user, string owner) =>
        (Code.ModuleOf(user) is { } module && module != owner) || user.StartsWith("Connect.Web.", StringComparison.Ordinal);

    private static IEnumerable<Type> Entities()
    {
        using var db = ConnectDatabases.Create(new DatabaseSettings(false, "Data Source=:memory:"));
        return [.. db.Model.GetEntityTypes().Select(entity => entity.ClrType)];
    }

    private static IEnumerable<Type> Tables() => typeof(ConnectHost).Assembly.GetTypes()
        .Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)));
}
