using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Who stands in the operator's place at a station that the authority runs with its own people: the office of the township.</summary>
public static class StationOffice
{
    /// <summary>The organisation for which the office's social workers act; its accounts name the township instead of a credit code.</summary>
    /// <param name="township">9-digit code.</param>
    public static Guid Of(string township) => DerivedId.From("office", township);

    /// <summary>The operator of a new station: the supplier, or the office.</summary>
    internal static Guid OperatorOf(StationOpened opened) =>
        opened.Operator == Guid.Empty ? Of(opened.Township) : opened.Operator;
}
