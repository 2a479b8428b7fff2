using StationPortal.EventStore;
using StationPortal.Stations;

namespace StationPortal.Evaluation;

/// <summary>Who ran a station when and under which contract: what a round asks of all stations of a province at once.</summary>
public sealed class StationTerms : IReadModel<StationTerms>
{
    public static string StreamType => Station.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Name { get; set; } = "";

    /// <summary>9-digit code.</summary>
    public string Township { get; set; } = "";

    /// <summary>The earliest first; each lasts until the next begins.</summary>
    public IReadOnlyList<StationTerm> Terms { get; set; } = [];

    public static StationTerms? Fold(StationTerms? row, StoredEvent e)
    {
        row ??= new StationTerms { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Apply(e.Data);
        return row;
    }

    private void Apply(object data)
    {
        switch (data)
        {
            case StationOpened e:
                (Name, Township) = (e.Name, e.Township);
                Add(
                    new(
                        e.Operator == Guid.Empty ? StationOffice.Of(e.Township) : e.Operator,
                        e.OperatorName,
                        e.Contract,
                        e.From,
                        e.Until
                    )
                );
                break;
            case StationHandedOver e:
                Add(new(e.Operator, e.OperatorName, e.Contract, e.On, e.Until));
                break;
            case StationContinued e:
                Add(Terms[^1] with { Contract = e.Contract, From = e.On, Until = e.Until });
                break;
            case OperatorContractEnded e:
                Terms = [.. Terms.SkipLast(1), Terms[^1] with { Until = e.On }];
                break;
            case StationClosed e:
                Add(new(null, "", null, e.On.AddDays(1), null));
                break;
        }
    }

    private void Add(StationTerm term) => Terms = [.. Terms, term];
}

/// <summary>One operator's time at a station under one contract.</summary>
/// <param name="Operator">The supplier or the township's office; <c>null</c> once the station is closed.</param>
/// <param name="OperatorName">Its public name.</param>
/// <param name="Contract">The contract, or <c>null</c> for another origin.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day of the contract, or <c>null</c>.</param>
public sealed record StationTerm(
    Guid? Operator,
    string OperatorName,
    Guid? Contract,
    DateOnly From,
    DateOnly? Until
);
