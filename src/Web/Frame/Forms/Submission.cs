using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>Runs one form through its shape check and its decision. The only <c>catch</c> of the web project is here.</summary>
public sealed class Submission(
    Decider decider,
    IEventLog log,
    Acting acting,
    Texts texts,
    IServiceProvider services
)
{
    /// <summary>Checks the form's shape; what is wrong goes to <paramref name="state"/> at its field.</summary>
    /// <returns>Whether the form may go on to its rule.</returns>
    public async Task<bool> HasGoodShape<TForm>(
        TForm form,
        ModelStateDictionary state,
        string prefix,
        CancellationToken ct
    )
    {
        if (services.GetService<IValidator<TForm>>() is { } validator)
        {
            var checks = await validator.ValidateAsync(form, ct);
            foreach (var failure in checks.Errors)
            {
                var field = prefix + failure.PropertyName;
                if (state.GetFieldValidationState(field) != ModelValidationState.Invalid)
                {
                    state.AddModelError(field, ValidationTexts.MessageOf(texts, failure));
                }
            }
        }

        return state.IsValid;
    }

    /// <summary>Runs what may be refused without deciding anything, e.g. the check of a file.</summary>
    /// <returns>The refusal, or <c>null</c>.</returns>
    public async Task<Outcome?> Check(Func<CancellationToken, Task> check, CancellationToken ct)
    {
        try
        {
            await check(ct);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return Outcome.Of(Refusal.Of(broken, texts), broken.Field);
        }
    }

    /// <summary>Makes the decision as the visitor.</summary>
    /// <exception cref="NotInScopeException">The visitor has no grant, or the record is not theirs; the frame answers 404.</exception>
    public async Task<Outcome> Decide(
        Func<CancellationToken, Task<Proposal>> propose,
        Guid? once,
        CancellationToken ct
    )
    {
        try
        {
            var proposal = await propose(ct);
            var actor = proposal.As ?? acting.Required;
            return Outcome.Of(
                await decider.Decide(proposal.Decision, actor, ct, once, proposal.Parts)
            );
        }
        catch (RuleBrokenException broken)
        {
            return Outcome.Of(Refusal.Of(broken, texts), broken.Field);
        }
        catch (ConflictException conflict)
        {
            var events = await log.ReadStream(conflict.Stream, null, ct);
            return Outcome.Overtaken([.. events.Where(e => e.Version > conflict.Expected)]);
        }
        catch (ChangedMeanwhileException)
        {
            return Outcome.Overtaken([]);
        }
    }
}

/// <summary>How one decision ended: with a commit, with a refusal, or overtaken by what happened meanwhile.</summary>
/// <param name="Meanwhile">What happened since the page was shown; empty where it left no events.</param>
public sealed record Outcome(
    Commit? Commit,
    Refusal? Refusal,
    string? Field,
    IReadOnlyList<StoredEvent> Meanwhile
)
{
    public static Outcome Of(Commit commit) => new(commit, null, null, []);

    public static Outcome Of(Refusal refusal, string? field) => new(null, refusal, field, []);

    public static Outcome Overtaken(IReadOnlyList<StoredEvent> meanwhile) =>
        new(null, null, null, meanwhile);
}
