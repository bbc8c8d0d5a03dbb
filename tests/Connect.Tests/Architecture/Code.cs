using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using Connect.Platform.Data;

namespace Connect.Tests.Architecture;

/// <summary>The compiled code, pages and views included, and which of its types use which. Constants and nameof leave no trace in it.</summary>
internal static partial class Code
{
    private static readonly ArchUnitNET.Domain.Architecture Loaded =
        new ArchLoader().LoadAssemblies(typeof(ConnectHost).Assembly, typeof(ConnectDb).Assembly).Build();

    /// <summary>Every use of one of our types by another, by full name.</summary>
    public static IReadOnlyList<(string From, string To)> Uses { get; } =
    [
        .. Loaded.Types.Concat<IType>(Loaded.ReferencedTypes)
            .SelectMany(type => type.Dependencies)
            .SelectMany(Pairs)
            // A type parameter, which the loader may take for that of another type.
            .Where(use => !use.To.Contains("+<", StringComparison.Ordinal))
            .Where(use => use.From != use.To && use.From.StartsWith("Connect.", StringComparison.Ordinal) && use.To.StartsWith("Connect.", StringComparison.Ordinal))
            .Distinct()
            .Order(),
    ];

    /// <summary>"Booking" of "Connect.Modules.Booking.BookSlot"; null outside the modules. "Shared" is their common look and no module.</summary>
    public static string? ModuleOf(string? fullName) =>
        InModule().Match(fullName ?? "") is { Success: true } match && match.Groups[1].Value != "Shared" ? match.Groups[1].Value : null;

    private static IEnumerable<(string From, string To)> Pairs(ITypeDependency use) =>
        use.TargetGenericArguments.SelectMany(Names).Append(use.Target.FullName).Select(to => (use.Origin.FullName, to));

    private static IEnumerable<string> Names(GenericArgument argument) =>
        argument.GenericArguments.SelectMany(Names).Append(argument.Type.FullName);

    [GeneratedRegex(@"^Connect\.Modules\.(\w+)\.")]
    private static partial Regex InModule();
}
