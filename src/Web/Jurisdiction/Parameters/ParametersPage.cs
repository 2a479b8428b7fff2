using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction.Parameters;

/// <summary>The parameters of one region as they hold today, with what comes later.</summary>
public sealed record ParametersPage(
    string Region,
    bool MayChange,
    IReadOnlyList<ParametersPage.Line> Lines
)
{
    /// <summary>The past day they are shown on: as they were entered until then, and as they held on it.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where the region and those above it enter their numbers.</summary>
    public IReadOnlyList<StreamKey> Streams { get; init; } = [];

    /// <param name="Name">E.g. <c>CA-06.cap_rate</c>.</param>
    /// <param name="Now">The row in force, or <c>null</c>: rules that ask for it refuse.</param>
    /// <param name="Later">Rows of the region, or above it, that begin later.</param>
    public sealed record Line(string Name, RuleParameter? Now, IReadOnlyList<RuleParameter> Later)
    {
        public string RuleId => Name.Split('.')[0];
    }

    public static ParametersPage Of(
        ParameterSet parameters,
        string region,
        DateOnly today,
        bool mayChange
    ) =>
        new(
            region,
            mayChange,
            [
                .. parameters
                    .All.GroupBy(row => row.Name, StringComparer.Ordinal)
                    .OrderBy(rows => rows.Key, StringComparer.Ordinal)
                    .Select(rows => new Line(
                        rows.Key,
                        parameters.Find(rows.Key, region, today),
                        [
                            .. rows.Where(row =>
                                    row.From > today && RegionCode.Contains(row.Region, region)
                                )
                                .OrderBy(row => row.From),
                        ]
                    )),
            ]
        );

    /// <summary>The name in words; the bare name when nobody has worded it.</summary>
    public static string NameOf(PageTexts texts, string name) =>
        texts.Has($"Parameter.{name}") ? texts[$"Parameter.{name}"] : name;

    /// <summary>Amounts with thousands marks; counts, rates and words as they are.</summary>
    public static string Shown(string value) =>
        decimal.TryParse(
            value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        )
        && amount >= 1000m
            ? Show.Money(amount)
            : value;
}
