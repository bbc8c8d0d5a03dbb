using System.Text;

namespace Connect.Platform.Audit;

/// <summary>
/// Reads that are not in the database yet, a line of JSON each. Whoever writes or loads it holds it; once its process has ended, another may.
/// What was written is kept though the process ends at once: it is the system's by then.
/// </summary>
internal sealed class ReadFile : IDisposable
{
    private readonly FileStream _file;

    private ReadFile(FileStream file) => _file = file;

    public string Path => _file.Name;

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <exception cref="IOException">It cannot be made.</exception>
    public static ReadFile Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(new FileStream(path, options));
    }

    /// <summary>One that another process left. Nothing, if that process is at work, it is gone by now, or this one may not open it.</summary>
    public static ReadFile? Take(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            return new(file) { Length = file.Length };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The disk is full or gone; the file ends where it did before.</exception>
    public void Append(byte[] line, bool waitForDisk)
    {
        try
        {
            _file.Position = Length;
            _file.Write(line);
            if (waitForDisk) _file.Flush(flushToDisk: true);
            Length += line.Length;
        }
        catch (IOException)
        {
            _file.SetLength(Length);
            throw;
        }
    }

    /// <summary>Its lines. If the process ended within one, that one is not among them: its page was never sent.</summary>
    public IEnumerable<string> Lines()
    {
        var isCut = EndsWithinLine();
        _file.Position = 0;
        using var reader = new StreamReader(_file, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (!isCut || !reader.EndOfStream) yield return line;
        }
    }

    /// <summary>Let go only once it is gone: so nobody loads it again.</summary>
    public void Delete()
    {
        File.Delete(Path);
        Dispose();
    }

    /// <summary>Put where nobody loads it and somebody may look at it.</summary>
    public void PutAside()
    {
        File.Move(Path, System.IO.Path.ChangeExtension(Path, ReadFiles.Unreadable), overwrite: true);
        Dispose();
    }

    public void Dispose() => _file.Dispose();

    private bool EndsWithinLine()
    {
        if (_file.Length == 0) return false;

        _file.Position = _file.Length - 1;
        return _file.ReadByte() != '\n';
    }
}
