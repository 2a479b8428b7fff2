using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>Evaluators have little else to do here.</summary>
public sealed class EvaluatorSheetsPlace(OwnSheets sheets, TimeProvider clock)
    : SheetsPlace(sheets, clock)
{
    public override string Text => "Sheet.Place.Evaluator";
    public override IReadOnlyList<Role> Roles => [Role.Evaluator];
    public override int Order => 10;
}

/// <summary>The self-evaluations of an agency.</summary>
public sealed class SelfSheetsPlace(OwnSheets sheets, TimeProvider clock)
    : SheetsPlace(sheets, clock)
{
    public override string Text => "SheetKind.Self";
    public override IReadOnlyList<Role> Roles => [Role.Agency, Role.SocialWorker];
    public override int Order => 72;
}

/// <summary>Sheets of the buyer's and the supervisor's offices.</summary>
public sealed class OfficeSheetsPlace(OwnSheets sheets, TimeProvider clock)
    : SheetsPlace(sheets, clock)
{
    public override string Text => "Sheet.Place";
    public override IReadOnlyList<Role> Roles => [Role.TownshipOfficial, Role.Official];
    public override int Order => 72;
}

/// <summary>The list of sheets in the left bar, with how many still wait.</summary>
public abstract class SheetsPlace(OwnSheets sheets, TimeProvider clock) : IPlace
{
    public abstract string Text { get; }
    public string Href => "/sheets";
    public string Icon => "clipboard-check";
    public abstract IReadOnlyList<Role> Roles { get; }
    public abstract int Order { get; }

    public Task<int> Waiting(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return OwnSheets.KindsOf(actor.Role) is [var kind, ..]
            ? sheets.Open(kind, actor, today).CountAsync(ct)
            : Task.FromResult(0);
    }
}
