using StationPortal.Procurement;

namespace StationPortal.Web.Frame;

/// <summary>A supplier's name as it stands in records: an organisation's name as it is, the neutral label of an individual in words.</summary>
public static class SupplierTexts
{
    public static string Supplier(this PageTexts texts, string name)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return IndividualSupplier.NumberIn(name) is { } number
            ? texts["Supplier.Individual", number]
            : name;
    }
}
