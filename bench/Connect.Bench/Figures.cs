using System.Globalization;

namespace Connect.Bench;

/// <summary>One figure, measured several times.</summary>
internal sealed record Figures(IReadOnlyList<double> Values)
{
    public double Median => At(0.5);

    public double At(double share)
    {
        var sorted = Values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    /// <summary>"812 (790–850)".</summary>
    public string Text(string format, double scale = 1)
    {
        string Of(double value) => (value * scale).ToString(format, CultureInfo.InvariantCulture);
        return $"{Of(Median)} ({Of(Values.Min())}–{Of(Values.Max())})";
    }
}
