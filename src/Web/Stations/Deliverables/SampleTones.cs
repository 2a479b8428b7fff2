using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Deliverables;

/// <summary>The colours of sampled records.</summary>
public static class SampleTones
{
    public static Tone Of(SampleState state) =>
        state switch
        {
            SampleState.Waits => Tone.Grey,
            SampleState.Stands => Tone.Green,
            SampleState.Disputed => Tone.Amber,
            SampleState.Settled => Tone.Blue,
            _ => Tone.Red,
        };
}
