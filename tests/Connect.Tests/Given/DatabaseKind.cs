using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Connect.Tests.Given;

/// <summary>The databases that Connect runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database; further arguments follow the kind.</summary>
public sealed class BothDatabasesAttribute(params object?[] more) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow([kind, .. more]))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
