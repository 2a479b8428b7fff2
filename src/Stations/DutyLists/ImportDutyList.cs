using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

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
        Refuse.Missing(list).OpenDraft();
        Refuse.If(Duties.Count == 0, "DL-04", "DutyListEmpty", null);
        Refuse.If(
            Duties.Count > DutyList.MostDuties,
            "DL-04",
            "DutyListFull",
            null,
            DutyList.MostDuties
        );
        foreach (var duty in Duties)
        {
            DutyRules.Require(duty, context.Rules.Calendar);
        }

        var twice = Duties
            .GroupBy(duty => duty.Code, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any());
        Refuse.If(twice is not null, "DL-01", "DutyCodeTaken", null, twice?.Key ?? "");
        yield return new DutyListImported(Duties, Source);
    }
}
