namespace StationPortal.EventStore;

/// <summary>Names one stream of events: the tenant (an authority's 6-digit region code) and the stream's id.</summary>
/// <param name="Tenant">Six digits, e.g. <c>440105</c>; <c>000000</c> is the nation.</param>
/// <param name="Id">Random (version 7) or derived with <see cref="DerivedId"/> where a fact must be unique.</param>
public readonly record struct StreamKey(string Tenant, Guid Id) : IComparable<StreamKey>
{
    /// <summary>The order in which streams are locked, so that two decisions never wait for each other in a circle.</summary>
    public int CompareTo(StreamKey other)
    {
        var byTenant = string.CompareOrdinal(Tenant, other.Tenant);
        return byTenant != 0
            ? byTenant
            : string.CompareOrdinal(Id.ToString("N"), other.Id.ToString("N"));
    }

    public static bool operator <(StreamKey left, StreamKey right) => left.CompareTo(right) < 0;

    public static bool operator >(StreamKey left, StreamKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(StreamKey left, StreamKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(StreamKey left, StreamKey right) => left.CompareTo(right) >= 0;
}
