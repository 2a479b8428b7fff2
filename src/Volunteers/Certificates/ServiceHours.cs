namespace StationPortal.Volunteers;

/// <summary>Hours as certificates write them: minutes are kept, hours are shown to one place (VO-04, VO-05).</summary>
public static class ServiceHours
{
    /// <summary>90 minutes are 1.5 hours.</summary>
    public static decimal Of(int minutes) =>
        Math.Round(minutes / 60m, 1, MidpointRounding.AwayFromZero);
}
