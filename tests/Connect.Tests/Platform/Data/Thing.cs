using CsCheck;

namespace Connect.Tests.Platform.Data;

/// <summary>A row with a column of every type that the service keeps.</summary>
internal sealed class Thing
{
    public static readonly Gen<Thing> Any =
        from id in Gen.Guid
        from colour in Gen.Enum<Colour>()
        from other in Gen.Enum<Colour>().Nullable()
        from words in Gen.String.Null()
        from at in Gen.DateTime[DateTime.UnixEpoch, DateTime.UnixEpoch.AddYears(200)]
        from until in Gen.DateTime[DateTime.UnixEpoch, DateTime.UnixEpoch.AddYears(200)].Nullable()
        from numbers in Gen.Select(Gen.Int, Gen.Long.Nullable(), Gen.Decimal, Gen.Double[-1e9, 1e9])
        from day in Gen.Int[1, 3_000_000].Select(DateOnly.FromDayNumber)
        from length in Gen.Long[0, TimeSpan.TicksPerDay - 1].Select(TimeSpan.FromTicks)
        from bytes in Gen.Byte.Array[0, 20].Null()
        from yes in Gen.Bool
        from usually in Gen.Bool
        select new Thing
        {
            Id = id,
            Colour = colour,
            Other = other,
            Words = words,
            At = Utc(at),
            Until = until is { } end ? Utc(end) : null,
            Day = day,
            Length = length,
            Whole = numbers.Item1,
            Long = numbers.Item2,
            Money = numbers.Item3,
            Real = numbers.Item4,
            Bytes = bytes,
            Yes = yes,
            Usually = usually,
        };

    public long Seq { get; init; }
    public Guid Id { get; init; }
    public Colour Colour { get; init; }
    public Colour? Other { get; init; }
    public string? Words { get; set; }
    public DateTime At { get; init; } = DateTime.UnixEpoch;
    public DateTime? Until { get; init; }
    public DateOnly Day { get; init; }
    public TimeSpan Length { get; init; }
    public int Whole { get; init; }
    public long? Long { get; init; }
    public decimal Money { get; init; }
    public double Real { get; init; }
    public byte[]? Bytes { get; init; }
    public bool Yes { get; init; }
    public bool Usually { get; init; }

    public Thing Again() => (Thing)MemberwiseClone();

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}

internal enum Colour { Red, Green, Blue }
