using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>The colours of payments.</summary>
public static class PaymentTones
{
    public static Tone Of(PaymentStatus status) =>
        status switch
        {
            PaymentStatus.Requested => Tone.Amber,
            PaymentStatus.Approved or PaymentStatus.AtBank => Tone.Blue,
            PaymentStatus.Paid => Tone.Green,
            _ => Tone.Red,
        };
}
