using StationPortal.Stations;
using StationPortal.Web.Files.Tables;

namespace StationPortal.Web.Stations.Stations;

/// <summary>The columns of a file with stations that already run; their heads are the labels of the form.</summary>
internal static class StationColumns
{
    public const string Township = "Station.Township";
    public const string Name = "Station.Name";
    public const string CreditCode = "Station.CreditCode";
    public const string OperatorName = "Station.OperatorName";
    public const string Contract = "Station.OutsideContract";
    public const string From = "Station.From";
    public const string Until = "Station.Until";
    public const string Address = "Station.Address";
    public const string OpeningHours = "Station.OpeningHours";
    public const string Phone = "Station.Phone";
    public const string Area = "Station.Area";

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        new(Township, Needed: true),
        new(Name, Needed: true),
        new(CreditCode),
        new(OperatorName),
        new(Contract),
        new(From, Needed: true),
        new(Until),
        new(Address),
        new(OpeningHours),
        new(Phone),
        new(Area),
    ];

    /// <summary>Column by the field that a rule names.</summary>
    public static IReadOnlyDictionary<string, string> ByField { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(OpenStation.Township)] = Township,
            [nameof(OpenStation.Name)] = Name,
            [nameof(OpenStation.Operator)] = CreditCode,
            [nameof(OpenStation.OperatorName)] = OperatorName,
            [nameof(OpenStation.Contract)] = Contract,
            [nameof(OpenStation.From)] = From,
            [nameof(OpenStation.Until)] = Until,
            [nameof(PlaceStation.Address)] = Address,
            [nameof(PlaceStation.OpeningHours)] = OpeningHours,
            [nameof(PlaceStation.Phone)] = Phone,
            [nameof(PlaceStation.Area)] = Area,
        };
}
