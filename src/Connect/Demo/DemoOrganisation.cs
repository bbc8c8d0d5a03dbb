using Connect.Modules.Pods;

namespace Connect.Demo;

/// <summary>The invented organisation in which the cast works, from the top down.</summary>
internal static class DemoOrganisation
{
    public static readonly UnitId Organisation = new(DemoCast.Id(41));
    public static readonly UnitId West = new(DemoCast.Id(42));
    public static readonly UnitId Avonbridge = new(DemoCast.Id(43));
    public static readonly UnitId BridgeStreet = new(DemoCast.Id(44));
    public static readonly UnitId HarbourRoad = new(DemoCast.Id(45));

    public static IEnumerable<object> Rows() =>
    [
        new Unit { Id = Organisation, Kind = UnitKind.Organisation, Name = "Avon Connect Demonstration" },
        new Unit { Id = West, Kind = UnitKind.Region, Parent = Organisation, Name = "West" },
        new Unit { Id = Avonbridge, Kind = UnitKind.City, Parent = West, Name = "Avonbridge" },
        new Unit { Id = BridgeStreet, Kind = UnitKind.Office, Parent = Avonbridge, Name = "Bridge Street" },
        new Unit { Id = HarbourRoad, Kind = UnitKind.Office, Parent = Avonbridge, Name = "Harbour Road" },
        new Office { Unit = BridgeStreet, Place = "the Bridge Street office", Address = "1 Bridge Street, Avonbridge", Telephone = "01632 960001" },
        new Office { Unit = HarbourRoad, Place = "the Harbour Road office", Address = "20 Harbour Road, Avonbridge", Telephone = "01632 960002" },
        .. Week(BridgeStreet, new(17, 0)),
        .. Week(HarbourRoad, new(16, 30)),
    ];

    private static IEnumerable<OpeningTime> Week(UnitId office, TimeOnly closes) =>
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .Select(day => new OpeningTime { Office = office, Day = day, Opens = new(9, 0), Closes = closes });
}
