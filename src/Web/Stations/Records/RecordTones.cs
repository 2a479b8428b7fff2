using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Records;

/// <summary>The colours of service records.</summary>
public static class RecordTones
{
    public static Tone Of(ServiceState state) =>
        state switch
        {
            ServiceState.Stands => Tone.Green,
            ServiceState.Disputed or ServiceState.Answered => Tone.Amber,
            ServiceState.Reduced => Tone.Blue,
            _ => Tone.Red,
        };
}
