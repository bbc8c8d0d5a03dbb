using Connect.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Connect.Platform.Audit;

/// <summary>The files of reads beside a SQLite database: <c>connect.db-reads-01890a5d….jsonl</c>.</summary>
public sealed class ReadFiles(DatabaseSettings database)
{
    internal const string Unreadable = ".unreadable";
    private const string Ending = ".jsonl";

    private readonly string _database = Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);

    internal ReadFile New() => ReadFile.Create($"{_database}-reads-{Guid.CreateVersion7():n}{Ending}");

    /// <summary>What ended processes left, oldest first.</summary>
    internal IEnumerable<ReadFile> Left() => Named(Ending).Select(ReadFile.Take).OfType<ReadFile>();

    /// <summary>Those with a line that could not be loaded, in full.</summary>
    public IEnumerable<string> PutAside() => Named(Unreadable);

    /// <summary>Those which this process may not open, and so does not load: another user of the system ran the service.</summary>
    public IEnumerable<string> Closed() => Named(Ending).Where(IsClosed);

    private static bool IsClosed(string path)
    {
        try
        {
            File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // Where there is no folder there are no files: the doctor says it of the database.
    private IEnumerable<string> Named(string ending) => Directory.Exists(Path.GetDirectoryName(_database))
        ? Directory.GetFiles(Path.GetDirectoryName(_database)!, $"{Path.GetFileName(_database)}-reads-*{ending}").Order(StringComparer.Ordinal)
        : [];
}
