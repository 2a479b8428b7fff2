using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>What a signed contract means for the station of one township it covers: unless it is for other services, it opens one, or names itself as the next contract of the one that runs. Repeating it changes nothing. Only reactions of the portal make it.</summary>
/// <param name="Contract">The signed contract.</param>
/// <param name="Township">9-digit code, one of the contract's scope.</param>
/// <param name="Name">Public name of a station that is opened.</param>
/// <param name="No">Number of the township's last station, or 1.</param>
[AllowedFor]
public sealed record ServeTownshipByContract(
    StreamKey Contract,
    string Township,
    string Name,
    int No
) : IDecision
{
    private StreamKey Last => Station.KeyOf(Township, No);

    private StreamKey Following => Station.KeyOf(Township, No + 1);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Contract>(Contract),
            StreamUse.Of<Station>(Last),
            StreamUse.Of<Station>(Following),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var contract = Refuse.Missing(streams.Find<Contract>(Contract));
        if (
            contract is not { Status: ContractStatus.InForce, Scope: { } scope }
            || scope.Work == ContractWork.Other
            || !scope.Townships.Contains(Township, StringComparer.Ordinal)
            || scope.End < context.Today
        )
        {
            yield break;
        }

        var next = new NextContractNamed(
            Contract.Id,
            contract.Draft.Supplier,
            contract.Draft.SupplierName,
            scope.Start,
            scope.End,
            VersionOf(scope.DutyListVersion)
        );
        var last = streams.Find<Station>(Last);
        if (last is null)
        {
            yield return Change.To<Station>(Last, Opened(next));
        }
        else if (last.Status != StationStatus.Closed)
        {
            foreach (var change in Follow(last, next, context))
            {
                yield return Change.To<Station>(Last, change);
            }
        }
        else if (last.Contract != next.Contract && streams.Find<Station>(Following) is null)
        {
            yield return Change.To<Station>(Following, Opened(next));
        }
    }

    private StationOpened Opened(NextContractNamed contract) =>
        new(
            Name,
            Township,
            StationOrigin.Contract,
            contract.Contract,
            contract.Operator,
            contract.OperatorName,
            contract.From,
            contract.Until,
            contract.DutyListVersion
        );

    // A contract that begins while another one runs is a service beside the station, not its next operator.
    private static IEnumerable<object> Follow(
        Station station,
        NextContractNamed next,
        DecisionContext context
    )
    {
        if (
            station.Contract == next.Contract
            || station.Next?.Contract == next.Contract
            || next.From <= station.Until
        )
        {
            yield break;
        }

        yield return next;
        if (next.Operator == station.Operator && next.From <= context.Today)
        {
            yield return new StationContinued(
                next.Contract,
                next.From,
                next.Until,
                next.DutyListVersion
            );
        }
    }

    // The contract's field is free text; a number is a version of the county's duty list.
    private static int? VersionOf(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
