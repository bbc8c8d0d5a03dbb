using Connect.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Connect.Platform.Audit;

/// <summary>The files of reads beside a SQLite database: <c>connect.db-reads-01890a5d….jsonl</c>.</summary>
internal sealed class ReadFiles(DatabaseSettings database)
{
    public const string Unreadable = ".unreadable";
    private const string Ending = ".jsonl";

    private readonly string _database = Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);

    public ReadFile New() => ReadFile.Create($"{_database}-reads-{Guid.CreateVersion7():n}{Ending}");

    /// <summary>What ended processes left, oldest first.</summary>
    public IEnumerable<ReadFile> Left() => Named(Ending).Select(ReadFile.Take).OfType<ReadFile>();

    /// <summary>What could not be loaded.</summary>
    public IEnumerable<string> PutAside() => Named(Unreadable);

    private IEnumerable<string> Named(string ending) =>
        Directory.GetFiles(Path.GetDirectoryName(_database)!, $"{Path.GetFileName(_database)}-reads-*{ending}").Order(StringComparer.Ordinal);
}
