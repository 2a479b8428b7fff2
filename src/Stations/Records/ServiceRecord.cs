using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>One piece of service, as far as rules ask.</summary>
/// <param name="Given">As it was first written down.</param>
/// <param name="Facts">As it reads now.</param>
/// <param name="By">Who wrote the present version.</param>
/// <param name="Dispute">The doubt that is not settled, or <c>null</c>.</param>
/// <param name="Answered">The operator has answered it.</param>
/// <param name="Settled">How the last doubt about the present version was settled, or <c>null</c>.</param>
public sealed record ServiceRecord(
    ServiceGiven Given,
    ServiceFacts Facts,
    DutyHolder By,
    ServiceDisputed? Dispute,
    bool Answered,
    DisputeSettled? Settled
) : IStreamState<ServiceRecord>
{
    public static string StreamType => "service_record";

    /// <summary>How many minutes count; none while the record is doubted (SR-03).</summary>
    public int CountedMinutes => Dispute is not null ? 0 : Settled?.Minutes ?? Facts.AllMinutes();

    public static ServiceRecord Start(object first) =>
        first is ServiceGiven e
            ? new(e, e.Facts, e.By, null, false, null)
            : throw new UnexpectedEventException(StreamType, first);

    public ServiceRecord Apply(object next) =>
        next switch
        {
            ServiceCorrected e => this with { Facts = e.Facts, By = e.By, Settled = null },
            ServiceDisputed e => this with { Dispute = e, Answered = false },
            DisputeAnswered => this with { Answered = true },
            DisputeSettled e => this with { Dispute = null, Answered = false, Settled = e },
            _ => this,
        };

    /// <summary>The record, when it is the actor's: the operator's who gave it, the township's (CA-17), the county's.</summary>
    /// <exception cref="NotInScopeException">It does not exist for the actor.</exception>
    internal ServiceRecord InScopeOf(Actor actor, string tenant)
    {
        var own = actor.Role switch
        {
            Role.Agency or Role.SocialWorker => actor.Organisation == Given.Operator,
            Role.TownshipOfficial => actor.Township == Given.Township,
            _ => actor.Region == tenant,
        };
        return own ? this : throw new NotInScopeException(StreamType);
    }
}
