using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>A station for its list, its page, the public directory and the coverage page.</summary>
public sealed class StationPage : IReadModel<StationPage>
{
    public static string StreamType => Station.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
    public string Township { get; set; } = "";
    public StationOrigin Origin { get; set; }
    public StationStatus Status { get; set; }
    public Guid? Contract { get; set; }

    /// <summary>Number of the contract outside the portal, or <c>null</c>.</summary>
    public string? OutsideContract { get; set; }
    public Guid Operator { get; set; }
    public string OperatorName { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }
    public int? DutyListVersion { get; set; }
    public string Address { get; set; } = "";
    public string OpeningHours { get; set; } = "";
    public string Phone { get; set; } = "";

    /// <summary>Degrees east of the premises; <c>null</c> where no place was given.</summary>
    public decimal? Longitude { get; set; }

    /// <summary>Degrees north of the premises.</summary>
    public decimal? Latitude { get; set; }

    /// <summary>The contract that follows, or <c>null</c>.</summary>
    public Guid? NextContract { get; set; }

    /// <summary>First day of the contract that follows.</summary>
    public DateOnly? NextFrom { get; set; }

    /// <summary>Operator of the contract that follows: the same goes on, another takes over.</summary>
    public Guid? NextOperator { get; set; }
    public string NextOperatorName { get; set; } = "";

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static StationPage? Fold(StationPage? row, StoredEvent e)
    {
        row ??= new StationPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e.Data);
        return row;
    }

    private void Apply(object data)
    {
        switch (data)
        {
            case StationOpened e:
                (Name, Township, Origin, Contract) = (e.Name, e.Township, e.Origin, e.Contract);
                (Operator, OperatorName, From, Until) = (
                    StationOffice.OperatorOf(e),
                    e.OperatorName,
                    e.From,
                    e.Until
                );
                (DutyListVersion, Status) = (e.DutyListVersion, StationStatus.Working);
                OutsideContract = e.OutsideContract;
                break;
            case StationPlaced e:
                (Address, OpeningHours, Phone) = (e.Address, e.OpeningHours, e.Phone);
                (Longitude, Latitude) = (e.Longitude, e.Latitude);
                break;
            case StationHandedOver e:
                (Contract, Operator, OperatorName) = (e.Contract, e.Operator, e.OperatorName);
                OutsideContract = null;
                (Until, DutyListVersion) = (e.Until, e.DutyListVersion);
                ForgetNext();
                break;
            case NextContractNamed e:
                (NextContract, NextFrom) = (e.Contract, e.From);
                (NextOperator, NextOperatorName) = (e.Operator, e.OperatorName);
                break;
            case StationContinued e:
                (Contract, Until, DutyListVersion) = (e.Contract, e.Until, e.DutyListVersion);
                OutsideContract = null;
                ForgetNext();
                break;
            case OperatorContractEnded e:
                Until = e.On;
                break;
            case StationSuspended:
                Status = StationStatus.Suspended;
                break;
            case StationResumed:
                Status = StationStatus.Working;
                break;
            case StationClosed:
                Status = StationStatus.Closed;
                break;
        }
    }

    private void ForgetNext()
    {
        (NextContract, NextFrom, NextOperator) = (null, null, null);
        NextOperatorName = "";
    }
}
