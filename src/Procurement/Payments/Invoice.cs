using System.Text;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>An invoice of one seller in the whole nation: it is made out to one buyer, so whichever authority it was handed in to first keeps it.</summary>
/// <param name="Authority">6-digit code of the authority it was handed in to.</param>
public sealed record Invoice(string Authority) : IStreamState<Invoice>
{
    public static string StreamType => "invoice";

    /// <param name="seller">The supplier.</param>
    /// <param name="number">As typed.</param>
    public static StreamKey KeyOf(Guid seller, string number) =>
        new(RegionCode.Nation, DerivedId.From(StreamType, seller.ToString(), NormalNumber(number)));

    /// <summary>The same number however it was typed: full-width characters, blanks and small letters do not make another invoice.</summary>
    public static string NormalNumber(string number) =>
        string.Concat(
                number.Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign))
            )
            .ToUpperInvariant();

    public static Invoice Start(object first) =>
        first is InvoiceHandedIn e
            ? new(e.Authority)
            : throw new UnexpectedEventException(StreamType, first);

    public Invoice Apply(object next) => this;
}
