using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A supplier that is a natural person (PS-03). Who it is lies in the vault; events and read models know its keys and a neutral label.</summary>
public static class IndividualSupplier
{
    /// <summary>The field of the vault that says why a person fits (PS-05).</summary>
    public const string Fitness = "fitness";

    private const string Prefix = "individual-";

    /// <summary>The supplier's key.</summary>
    /// <param name="code">HMAC of the ID number: an id made from the number itself could be guessed.</param>
    public static StreamKey KeyOf(string code) => Supplier.KeyOf(code);

    /// <summary>The person in the vault. Suppliers' people are of national reach: every county may buy from them.</summary>
    public static StreamKey PersonOf(StreamKey supplier) =>
        new(RegionCode.Nation, DerivedId.From("individual supplier", supplier.Id.ToString()));

    /// <summary>What stands in events where an organisation's name stands.</summary>
    public static string LabelOf(StreamKey supplier) => Prefix + supplier.Id.ToString("N")[..8];

    /// <summary>The number in a label, or <c>null</c> when the text is an organisation's name.</summary>
    public static string? NumberIn(string name) =>
        name.Length == Prefix.Length + 8
        && name.StartsWith(Prefix, StringComparison.Ordinal)
        && name[Prefix.Length..].All(char.IsAsciiHexDigitLower)
            ? name[Prefix.Length..]
            : null;

    /// <summary>Whether a name in a record is an individual's label.</summary>
    public static bool IsLabel(string name) => NumberIn(name) is not null;
}
