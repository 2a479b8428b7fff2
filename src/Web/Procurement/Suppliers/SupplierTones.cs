using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>The colour of each state of a supplier.</summary>
internal static class SupplierTones
{
    public static Tone Of(SupplierStatus status) =>
        status switch
        {
            SupplierStatus.Waiting => Tone.Amber,
            SupplierStatus.Confirmed => Tone.Green,
            _ => Tone.Red,
        };
}
