using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>One look at a person's data; nothing follows it.</summary>
public sealed record Disclosure : IStreamState<Disclosure>
{
    public static string StreamType => "disclosure";

    public static Disclosure Start(object first) => new();

    public Disclosure Apply(object next) => this;
}
