using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A supplier as the directory, its own people and officials see it. Nothing of the vault is here but whether it holds an account.</summary>
public sealed class SupplierPage : IReadModel<SupplierPage>
{
    public static string StreamType => Supplier.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public long Version { get; set; }
    public string CreditCode { get; set; } = "";
    public string Name { get; set; } = "";
    public SupplierKind Kind { get; set; }

    /// <summary>County whose official confirms it.</summary>
    public string Region { get; set; } = "";
    public string Address { get; set; } = "";

    /// <summary>The individual in the vault; <c>null</c> for an organisation.</summary>
    public Guid? Person { get; set; }
    public SupplierStatus Status { get; set; }

    /// <summary>When it last asked for confirmation.</summary>
    public DateTimeOffset WaitingSince { get; set; }

    /// <summary>1 to 5, or <c>null</c>.</summary>
    public int? Stars { get; set; }
    public DateOnly? GradeValidUntil { get; set; }
    public FileRef? GradeProof { get; set; }
    public List<AnnualInspectionRecorded> Inspections { get; set; } = [];

    /// <summary>The vault's entry.</summary>
    public Guid? BankAccount { get; set; }
    public string? RefusedBecause { get; set; }
    public string? BarredBecause { get; set; }
    public DateOnly? BarredUntil { get; set; }

    public static SupplierPage? Fold(SupplierPage? row, StoredEvent e)
    {
        row ??= new SupplierPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e.Data, e.At);
        return row;
    }

    private void Apply(object data, DateTimeOffset at)
    {
        switch (data)
        {
            case SupplierRegistered e:
                (CreditCode, Person) = (e.CreditCode, e.Person);
                Set(new(e.Name, e.Kind, e.Region, e.Address), at);
                break;
            case SupplierChanged e:
                Set(new(e.Name, e.Kind, e.Region, e.Address), at);
                break;
            case AnnualInspectionRecorded e:
                Inspections =
                [
                    e,
                    .. Inspections
                        .Where(known => known.Year != e.Year)
                        .OrderByDescending(known => known.Year),
                ];
                break;
            case GradeRecorded e:
                (Stars, GradeValidUntil, GradeProof) = (e.Stars, e.ValidUntil, e.Proof);
                break;
            case BankAccountSet e:
                BankAccount = e.AccountId;
                break;
            case SupplierConfirmed:
                (Status, RefusedBecause) = (SupplierStatus.Confirmed, null);
                break;
            case SupplierRefused e:
                (Status, RefusedBecause) = (SupplierStatus.Refused, e.Reason);
                break;
            case SupplierBarred e:
                (BarredBecause, BarredUntil) = (e.Reason, e.Until);
                break;
        }
    }

    private void Set(SupplierFacts facts, DateTimeOffset at)
    {
        (Name, Kind, Region, Address) = (facts.Name, facts.Kind, facts.Region, facts.Address);
        (Status, WaitingSince, RefusedBecause) = (SupplierStatus.Waiting, at, null);
    }
}
