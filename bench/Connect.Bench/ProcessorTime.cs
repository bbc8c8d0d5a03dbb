using System.Globalization;

namespace Connect.Bench;

/// <summary>Processor time of every process of the machine, with that of its children that have ended.</summary>
internal sealed record ProcessorTime(int Id, int Parent, double Seconds)
{
    private const double TicksPerSecond = 100;

    public static IEnumerable<ProcessorTime> All() =>
        Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Select(Read).OfType<ProcessorTime>();

    private static ProcessorTime? Read(string folder)
    {
        try
        {
            // What stands before the last bracket is the program's name, and may hold blanks.
            var fields = File.ReadAllText(Path.Combine(folder, "stat")).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            double Of(int field) => double.Parse(fields[field], CultureInfo.InvariantCulture);
            return new(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), (int)Of(1), (Of(11) + Of(12) + Of(13) + Of(14)) / TicksPerSecond);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return null;
        }
    }
}
