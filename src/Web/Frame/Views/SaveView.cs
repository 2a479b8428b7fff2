using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>Gives a list's filter and order a name, for oneself.</summary>
[AllowedFor(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.Volunteer,
    Role.Evaluator,
    Role.Expert,
    Role.GridWorker,
    Role.Auditor,
    Role.Administrator
)]
public sealed record SaveView(StreamKey Stream, Guid View, string List, string Name, string Query)
    : IDecision<SavedViews>
{
    private const int Most = 20;

    public IEnumerable<object> Decide(SavedViews? state, DecisionContext context)
    {
        SavedViewOwner.Require(Stream, context);
        var views = state?.Views ?? [];
        Refuse.If(views.Count >= Most, null, "TooManyViews", null, Most);
        Refuse.If(
            views.Exists(view => view.List == List && view.Name == Name),
            null,
            "ViewNameTaken",
            nameof(Name),
            Name
        );
        yield return new ViewSaved(View, List, Name, Query);
    }
}

/// <summary>Takes one of one's views away.</summary>
[AllowedFor(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.Volunteer,
    Role.Evaluator,
    Role.Expert,
    Role.GridWorker,
    Role.Auditor,
    Role.Administrator
)]
public sealed record RemoveView(StreamKey Stream, Guid View) : IDecision<SavedViews>
{
    public IEnumerable<object> Decide(SavedViews? state, DecisionContext context)
    {
        SavedViewOwner.Require(Stream, context);
        if (Refuse.Missing(state).Views.Exists(view => view.Id == View))
        {
            yield return new ViewRemoved(View);
        }
    }
}

/// <summary>Views belong to one account.</summary>
internal static class SavedViewOwner
{
    /// <exception cref="NotInScopeException">They are another person's.</exception>
    public static void Require(StreamKey stream, DecisionContext context)
    {
        if (stream != SavedViews.KeyOf(context.Actor))
        {
            throw new NotInScopeException(nameof(SavedViews));
        }
    }
}
