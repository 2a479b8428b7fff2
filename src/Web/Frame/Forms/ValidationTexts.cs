using FluentValidation;
using FluentValidation.Results;

namespace StationPortal.Web.Frame;

/// <summary>Messages of validators by text key: <c>RuleFor(form => form.Title).NotEmpty().Says("Tender.Title.Missing");</c></summary>
public static class ValidationTexts
{
    /// <param name="rule">The check that failed when this is shown.</param>
    /// <param name="key">Key in a Texts.json: what to do, in the field's own words.</param>
    /// <param name="values">Put into the text.</param>
    public static IRuleBuilderOptions<TForm, TProperty> Says<TForm, TProperty>(
        this IRuleBuilderOptions<TForm, TProperty> rule,
        string key,
        params IReadOnlyList<object?> values
    ) => rule.WithState(_ => new TextKey(key, values));

    /// <summary>What a failed check says: its own text, else the general one for its kind (<c>Frame.Form.NotEmptyValidator</c>).</summary>
    internal static string MessageOf(Texts texts, ValidationFailure failure) =>
        failure.CustomState is TextKey said ? texts.Get(said.Key, said.Values)
        : texts.Has($"Frame.Form.{failure.ErrorCode}")
            ? texts.Get($"Frame.Form.{failure.ErrorCode}")
        : texts.Get("Frame.Form.Check");
}
