using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>The lines of a scheme, one by one or from a file, in which each must also hang where it can (EV-06).</summary>
public sealed partial class SchemeDraftController
{
    protected override IDecision Set(StreamKey key, Indicator line, bool isNew, long? seen) =>
        new SetIndicator(key, line, isNew, seen);

    protected override IDecision Remove(StreamKey key, string code, string reason, long? seen) =>
        new RemoveIndicator(key, code, reason, seen);

    protected override IDecision Drop(StreamKey key, string reason, long? seen) =>
        new DropSchemeDraft(key, reason, seen);

    protected override IDecision Import(
        StreamKey key,
        IReadOnlyList<Indicator> lines,
        FileRef source,
        long? seen
    ) => new ImportScheme(key, lines, source, seen);

    protected override IndicatorForm FormOf(Indicator line) => IndicatorForm.Of(line);

    protected override LineEdit Edit(
        StreamKey key,
        string? code,
        IndicatorForm form,
        IReadOnlyList<Indicator> lines
    ) =>
        new IndicatorEdit(
            Pages,
            key,
            code,
            [.. lines.Where(line => !line.IsLeaf && line.Code != code)],
            form
        );

    protected override string NameOf(SchemePage list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return T["Scheme.Draft.Name", list.Name];
    }

    protected override Task<Func<Indicator, IEnumerable<LineFault>>> Faults(CancellationToken ct) =>
        Task.FromResult<Func<Indicator, IEnumerable<LineFault>>>(IndicatorRules.FaultsOf);

    protected override IEnumerable<(string Code, LineFault Fault)> Together(
        IReadOnlyList<Indicator> lines
    ) => SchemeRules.OfTree(lines).Select(fault => (fault.Line, fault.What));
}
