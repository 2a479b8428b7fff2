using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>A sheet that somebody wants to write on: which it is, and whether they may (EV-10).</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="Kind">Whose sheet.</param>
/// <param name="Evaluator">The evaluator whose sheet it is; passed over for the other kinds.</param>
public sealed record SheetOf(StreamKey Assessment, SheetKind Kind, Guid Evaluator)
{
    /// <summary>The sheet's stream.</summary>
    public StreamKey Key => KeyOf(Kind);

    // Buyer and supervisor are two people, so each asks who began the other's sheet.
    private StreamKey? OtherOffice =>
        Kind switch
        {
            SheetKind.Buyer => KeyOf(SheetKind.Supervisor),
            SheetKind.Supervisor => KeyOf(SheetKind.Buyer),
            _ => null,
        };

    internal IEnumerable<StreamUse> Uses(long? seen)
    {
        yield return StreamUse.Of<Assessment>(Assessment);
        yield return StreamUse.Of<ScoreSheet>(Key, seen);
        if (OtherOffice is { } other)
        {
            yield return StreamUse.Of<ScoreSheet>(other);
        }
    }

    /// <summary>The sheet, open to be written on by this actor.</summary>
    /// <exception cref="NotInScopeException">The station is none of theirs to score in this part.</exception>
    /// <exception cref="RuleBrokenException">EV-10 another's sheet, or both offices in one hand; EV-13 signed; EV-18 and EV-25 too late; EV-26 given up.</exception>
    internal (Assessment Assessment, ScoreSheet? Sheet) Open(
        LoadedStreams streams,
        DecisionContext context
    )
    {
        var open = OfOffice(streams, context);
        RequireOwn(open.Sheet, context.Actor);
        return open;
    }

    /// <summary>The sheet, for anybody who scores this part, whoever has it.</summary>
    /// <exception cref="NotInScopeException">The station is none of theirs to score in this part.</exception>
    /// <exception cref="RuleBrokenException">As for <see cref="Open"/>, except that it may be another's.</exception>
    internal (Assessment Assessment, ScoreSheet? Sheet) OfOffice(
        LoadedStreams streams,
        DecisionContext context
    )
    {
        var assessment = Refuse.Missing(streams.Find<Assessment>(Assessment));
        var sheet = streams.Find<ScoreSheet>(Key);
        if (!IsFor(assessment, context.Actor))
        {
            throw new NotInScopeException(nameof(ScoreSheet));
        }

        if (OtherOffice is { } other)
        {
            Refuse.If(
                streams.Find<ScoreSheet>(other)?.WasWrittenBy(context.Actor.Holder) == true,
                "EV-10",
                "ScorerOfBothOffices"
            );
        }

        Refuse.If(sheet is { Finished: true }, "EV-13", "SheetIsSigned");
        assessment.RequireScoring();
        RequireInTime(assessment.Opened, context.Today);
        return (assessment, sheet);
    }

    /// <summary>Whether the actor scores this part of this station, whoever has begun the sheet.</summary>
    public bool IsFor(Assessment assessment, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(actor);
        var station = assessment.Opened.Station;
        var isTheirs = Kind switch
        {
            SheetKind.Evaluator => actor.Role == Role.Evaluator
                && assessment.Team.Contains(actor.Account),
            SheetKind.Self => actor.Role is Role.Agency or Role.SocialWorker
                && actor.Organisation == station.Operator,
            SheetKind.Buyer => actor.Role == Role.TownshipOfficial
                ? actor.Township == station.Township
                : actor.Role == Role.Official && actor.Region == station.Tenant,
            SheetKind.Supervisor => actor.Role == Role.Official
                && actor.Region == Assessment.Tenant,
            _ => false,
        };
        return isTheirs
            && (
                Kind == SheetKind.Self
                || assessment.LeavesOf(ScoreSheet.PartOf(Kind) ?? default).Any()
            );
    }

    private StreamKey KeyOf(SheetKind kind) =>
        ScoreSheet.KeyOf(Assessment.Tenant, Assessment.Id, kind, Evaluator);

    private void RequireOwn(ScoreSheet? sheet, Actor actor)
    {
        var another = Kind switch
        {
            SheetKind.Evaluator => Evaluator != actor.Account,
            SheetKind.Buyer or SheetKind.Supervisor => sheet?.Scorer.Overlaps(actor.Holder)
                == false,
            _ => false,
        };
        Refuse.If(another, "EV-10", "SheetOfAnother");
    }

    private void RequireInTime(AssessmentOpened opened, DateOnly today)
    {
        if (Kind == SheetKind.Self)
        {
            Refuse.If(
                today > opened.SelfUntil,
                "EV-25",
                "SelfEvaluationLate",
                null,
                opened.SelfUntil
            );
        }

        Refuse.If(today > opened.ScoreUntil, "EV-18", "ScoresLate", null, opened.ScoreUntil);
    }
}
