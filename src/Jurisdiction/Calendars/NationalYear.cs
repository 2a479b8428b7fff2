using System.Globalization;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>A year of the national calendar that was entered here.</summary>
public sealed record NationalYear(int Year, bool Example) : IStreamState<NationalYear>
{
    public static string StreamType => "calendar_year";

    public static StreamKey KeyOf(int year) =>
        new(
            RegionCode.Nation,
            DerivedId.From("calendar", year.ToString(CultureInfo.InvariantCulture))
        );

    public static NationalYear Start(object first) =>
        first is CalendarYearLoaded loaded
            ? new NationalYear(loaded.Year, loaded.Example)
            : throw new UnexpectedEventException(StreamType, first);

    public NationalYear Apply(object next) => Start(next);
}
