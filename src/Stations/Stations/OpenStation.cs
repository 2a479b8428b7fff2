using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>An official enters a station that no contract in the portal opened: the authority's own, or one that already runs.</summary>
/// <param name="Township">9-digit code.</param>
/// <param name="No">1 for the first station of the township, 2 for the one after it was closed.</param>
/// <param name="Name">Public name.</param>
/// <param name="Origin">Own people or taken over.</param>
/// <param name="OperatorName">Of the authority's own office; empty when a supplier runs it.</param>
/// <param name="Operator">The supplier that runs a station taken over.</param>
/// <param name="From">First day it ran.</param>
/// <param name="Until">Last day of the operator's agreement, or <c>null</c>.</param>
/// <param name="Contract">The contract it runs under, made outside the portal, or <c>null</c>.</param>
[AllowedFor(Role.Official)]
public sealed record OpenStation(
    string Township,
    int No,
    string Name,
    StationOrigin Origin,
    string OperatorName,
    StreamKey? Operator,
    DateOnly From,
    DateOnly? Until,
    OutsideContract? Contract = null
) : IDecision
{
    /// <summary>The station's stream.</summary>
    public StreamKey Station => Stations.Station.KeyOf(Township, No);

    private StreamKey Before => Stations.Station.KeyOf(Township, No - 1);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Station>(Station),
            .. No > 1 ? [StreamUse.Of<Station>(Before)] : Array.Empty<StreamUse>(),
            .. Operator is { } supplier
                ? [StreamUse.Of<Supplier>(supplier)]
                : Array.Empty<StreamUse>(),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        if (
            RegionCode.LevelOf(Township) != RegionLevel.Township
            || RegionCode.AuthorityOf(Township) != context.Actor.Region
        )
        {
            throw new NotInScopeException(nameof(Township));
        }

        Refuse.If(
            streams.Find<Station>(Station) is not null
                || (
                    No > 1 && streams.Find<Station>(Before) is not { Status: StationStatus.Closed }
                ),
            null,
            "TownshipHasStation",
            nameof(Township)
        );
        Refuse.If(string.IsNullOrWhiteSpace(Name), null, "StationNameMissing", nameof(Name));
        Refuse.If(Origin == StationOrigin.Contract, null, "ContractOpensStation", nameof(Origin));
        Refuse.If(
            Origin == StationOrigin.TakenOver && From > context.Today,
            null,
            "StationRunsInFuture",
            nameof(From),
            context.Today
        );
        Refuse.If(Until < From, null, "StationEndsBeforeStart", nameof(Until));
        Refuse.If(
            Contract is { Registered: false },
            null,
            "OutsideContractNotRegistered",
            nameof(Contract),
            Contract?.Number ?? ""
        );
        yield return Change.To<Station>(
            Station,
            new StationOpened(
                Name.Trim(),
                Township,
                Origin,
                null,
                Operator?.Id ?? Guid.Empty,
                NameOfOperator(streams, context),
                From,
                Until,
                null,
                Contract?.Number
            )
        );
    }

    private string NameOfOperator(LoadedStreams streams, DecisionContext context)
    {
        Refuse.If(
            Origin == StationOrigin.TakenOver && Operator is null,
            null,
            "OperatorMissing",
            nameof(Operator)
        );
        if (Operator is not { } key)
        {
            Refuse.If(
                string.IsNullOrWhiteSpace(OperatorName),
                null,
                "OperatorNameMissing",
                nameof(OperatorName)
            );
            return OperatorName.Trim();
        }

        Refuse.If(Origin == StationOrigin.OwnPeople, null, "OwnPeopleHaveNoSupplier", "Operator");
        var supplier = Refuse.Missing(streams.Find<Supplier>(key));
        Refuse.If(
            !supplier.MayBid(context.Today),
            "GP-10",
            "OperatorNotConfirmed",
            nameof(Operator)
        );
        return supplier.Name;
    }
}

/// <summary>A contract made outside the portal.</summary>
/// <param name="Number">As it was registered in the county's budget.</param>
/// <param name="Registered">The portal found it there.</param>
public sealed record OutsideContract(string Number, bool Registered);
