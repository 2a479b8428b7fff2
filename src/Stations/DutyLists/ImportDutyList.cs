using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Puts the lines of a file in the place of all lines of the draft: all of them or none (DL-04).</summary>
/// <param name="Duties">As read, in the order of the file.</param>
/// <param name="Source">The file as it came in.</param>
[AllowedFor(Role.Official)]
public sealed record ImportDutyList(
    StreamKey Stream,
    IReadOnlyList<Duty> Duties,
    FileRef Source,
    long? SeenVersion = null
) : IDecision<DutyList>
{
    public IEnumerable<object> Decide(DutyList? list, DecisionContext context)
    {
        Refuse.Missing(list).List.OpenDraft("DL-03");
        ListRules.RequireWhole(Duties, DutyList.MostDuties, "DL-04", "DL-01");
        foreach (var duty in Duties)
        {
            DutyRules.Require(duty, context.Rules.Calendar);
        }

        yield return new DutyListImported(Duties, Source);
    }
}
