using FluentValidation;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>Whom the weather button asks, and by when.</summary>
public sealed class ChooseForm : PortalForm
{
    public CheckWeather? Weather { get; set; }
    public List<string> Villages { get; set; } = [];
    public List<NeedGroup> Needs { get; set; } = [];
    public List<ServedGroup> Served { get; set; } = [];

    /// <summary>Code of the item; empty for the one of the season.</summary>
    public string? Item { get; set; }

    /// <summary>From the press to the deadline.</summary>
    public int? Hours { get; set; }

    /// <summary>As the rules take it.</summary>
    public CheckedPeople ToPeople() => new(Villages, Needs, Served);

    /// <summary>The item chosen, or the season's; empty when the menu has none.</summary>
    public string ItemOf(IReadOnlyList<MenuItem> menu)
    {
        if (!string.IsNullOrEmpty(Item))
        {
            return Item;
        }

        SeasonBundle? season = Weather switch
        {
            CheckWeather.ColdWave => SeasonBundle.ColdWave,
            CheckWeather.Heat => SeasonBundle.Heat,
            CheckWeather.Flood => SeasonBundle.Flood,
            _ => null,
        };
        return menu.FirstOrDefault(item => season is not null && item.Season == season)?.Code ?? "";
    }
}

/// <summary>Shape of <see cref="ChooseForm"/>.</summary>
public sealed class ChooseFormShape : AbstractValidator<ChooseForm>
{
    public ChooseFormShape()
    {
        RuleFor(form => form.Weather).NotNull().Says("SafetyCheck.Weather.Missing");
        RuleFor(form => form.Hours).NotNull().Says("SafetyCheck.Hours.Missing");
    }
}

/// <summary>How somebody is who was reached by phone.</summary>
public sealed class AnswerForm : PortalForm
{
    public CheckAnswer? Answer { get; set; }
}

/// <summary>Shape of <see cref="AnswerForm"/>.</summary>
public sealed class AnswerFormShape : AbstractValidator<AnswerForm>
{
    public AnswerFormShape() =>
        RuleFor(form => form.Answer).NotNull().Says("SafetyCheck.Answer.Missing");
}

/// <summary>Ends a check.</summary>
public sealed class EndCheckForm : PortalForm;
