using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>The version of a duty list in the making.</summary>
[Route("/duty-lists")]
[Roles(Role.Official)]
public sealed class DutyDraftController(IRuleBooks rules)
    : DraftController<DutyListPage, Duty, DutyForm>(new DutyListPages())
{
    protected override StreamKey KeyOf(string region) => DutyList.KeyOf(region);

    protected override DutyForm FormOf(Duty line) => DutyForm.Of(line);

    protected override DateOnly NextDay(DateOnly today) => DutyCalendar.FirstOf(today).AddMonths(1);

    protected override async Task<Func<Duty, IEnumerable<LineFault>>> Faults(CancellationToken ct)
    {
        var calendar = (await rules.Current(ct)).Calendar;
        return duty => DutyRules.FaultsOf(duty, calendar);
    }

    protected override IDecision Begin(string region, BeginDraftForm form) =>
        new DraftDutyList(region);

    protected override IDecision Set(StreamKey key, Duty line, bool isNew, long? seen) =>
        new SetDuty(key, line, isNew, seen);

    protected override IDecision Remove(StreamKey key, string code, string reason, long? seen) =>
        new RemoveDuty(key, code, reason, seen);

    protected override IDecision Import(
        StreamKey key,
        IReadOnlyList<Duty> lines,
        FileRef source,
        long? seen
    ) => new ImportDutyList(key, lines, source, seen);

    protected override IDecision Publish(StreamKey key, DateOnly from, long? seen) =>
        new PublishDutyList(key, from, seen);

    protected override IDecision Drop(StreamKey key, string reason, long? seen) =>
        new DropDutyListDraft(key, reason, seen);
}
