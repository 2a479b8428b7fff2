using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>The colours of stations.</summary>
public static class StationTones
{
    public static Tone Of(StationStatus status) =>
        status switch
        {
            StationStatus.Working => Tone.Green,
            StationStatus.Suspended => Tone.Amber,
            _ => Tone.Grey,
        };

    public static Tone Of(CheckState state) =>
        state switch
        {
            CheckState.Holds => Tone.Green,
            CheckState.EndsSoon => Tone.Amber,
            CheckState.NotNeeded => Tone.Grey,
            _ => Tone.Red,
        };
}

/// <summary>Where someone's record check stands (CA-20).</summary>
public enum CheckState
{
    /// <summary>They do not work with minors and were never checked.</summary>
    NotNeeded = 1,

    /// <summary>It holds.</summary>
    Holds = 2,

    /// <summary>It holds and ends within the days of the parameter.</summary>
    EndsSoon = 3,

    /// <summary>It is too old.</summary>
    Ended = 4,

    /// <summary>A record was found.</summary>
    Found = 5,
}
