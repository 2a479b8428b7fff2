using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Notes on a certificate in force that one of its services was corrected or voided afterwards; repeating it changes nothing. Only a reaction of the portal makes it.</summary>
/// <param name="Stream">The certificate.</param>
/// <param name="Record">The record of hours.</param>
[AllowedFor]
public sealed record NoteHoursChanged(StreamKey Stream, Guid Record) : IDecision<Certificate>
{
    public IEnumerable<object> Decide(Certificate? state, DecisionContext context)
    {
        var certificate = Refuse.Missing(state);
        var certified = certificate.Checked?.Services.Any(service => service.Record == Record);
        if (certificate.InForce && certified == true && !certificate.Changed.Contains(Record))
        {
            yield return new CertifiedHoursChanged(Record, context.Today);
        }
    }
}
