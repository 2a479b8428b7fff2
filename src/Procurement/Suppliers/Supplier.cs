using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A supplier, as far as rules ask.</summary>
/// <param name="Region">County whose official confirms it.</param>
/// <param name="HasBankAccount">The vault holds the account that payments go to.</param>
/// <param name="LastInspection">The newest year's inspection.</param>
/// <param name="BarredUntil">Last day of a ban, or <c>null</c>.</param>
public sealed record Supplier(
    string CreditCode,
    string Name,
    SupplierKind Kind,
    string Region,
    SupplierStatus Status,
    bool HasBankAccount,
    AnnualInspectionRecorded? LastInspection,
    DateOnly? BarredUntil
) : IStreamState<Supplier>
{
    public static string StreamType => "supplier";

    /// <summary>One supplier per credit code in the nation.</summary>
    public static StreamKey KeyOf(string creditCode) =>
        new(RegionCode.Nation, DerivedId.From(StreamType, creditCode));

    /// <summary>Whether it may bid on a day (GP-10): confirmed, not barred.</summary>
    public bool MayBid(DateOnly day) =>
        Status == SupplierStatus.Confirmed && (BarredUntil is null || BarredUntil < day);

    /// <summary>Social organisations are inspected every year.</summary>
    public bool NeedsInspection => Kind == SupplierKind.SocialOrganisation;

    /// <summary>This year's or last year's inspection is there; this year's is seldom out yet.</summary>
    public bool HasFreshInspection(DateOnly day) => LastInspection?.Year >= day.Year - 1;

    /// <summary>The supplier, when the official's region contains its own; otherwise it does not exist for them.</summary>
    internal Supplier InScopeOf(Actor actor) =>
        RegionCode.Contains(actor.Region, Region)
            ? this
            : throw new NotInScopeException(nameof(Supplier));

    public static Supplier Start(object first) =>
        first is SupplierRegistered e
            ? new(e.CreditCode, e.Name, e.Kind, e.Region, SupplierStatus.Waiting, false, null, null)
            : throw new UnexpectedEventException(StreamType, first);

    public Supplier Apply(object next) =>
        next switch
        {
            SupplierChanged e => this with
            {
                Name = e.Name,
                Kind = e.Kind,
                Region = e.Region,
                Status = SupplierStatus.Waiting,
            },
            AnnualInspectionRecorded e => this with { LastInspection = Newer(e) },
            BankAccountSet => this with { HasBankAccount = true },
            SupplierConfirmed => this with { Status = SupplierStatus.Confirmed },
            SupplierRefused => this with { Status = SupplierStatus.Refused },
            SupplierBarred e => this with { BarredUntil = e.Until },
            _ => this,
        };

    private AnnualInspectionRecorded Newer(AnnualInspectionRecorded e) =>
        LastInspection is { } last && last.Year > e.Year ? last : e;
}

public enum SupplierStatus
{
    /// <summary>Waits for an official.</summary>
    Waiting = 1,
    Confirmed = 2,
    Refused = 3,
}
