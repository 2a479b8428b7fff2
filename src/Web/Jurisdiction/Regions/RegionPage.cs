using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction.Regions;

/// <summary>A region with the way down to it and what lies right below.</summary>
public sealed record RegionPage(
    RegionName Region,
    IReadOnlyList<RegionName> Path,
    IReadOnlyList<RegionName> Below
)
{
    /// <summary>Whether the reader may enter a region below it.</summary>
    public bool MayAdd { get; init; }

    /// <summary>Whether the reader may end it; shipped regions follow the national list.</summary>
    public bool MayEnd { get; init; }

    public AddRegionForm Form { get; init; } = new();
}

/// <summary>A township or village below the page's region.</summary>
public sealed class AddRegionForm : PortalForm
{
    /// <summary>The last three digits of the code.</summary>
    public string Digits { get; set; } = "";
    public string Zh { get; set; } = "";
    public string En { get; set; } = "";
}

/// <summary>Shape of <see cref="AddRegionForm"/>.</summary>
public sealed class AddRegionFormShape : AbstractValidator<AddRegionForm>
{
    public AddRegionFormShape()
    {
        RuleFor(form => form.Digits).Matches("^[0-9]{3}$").Says("Jurisdiction.Region.DigitsWrong");
        RuleFor(form => form.Zh).NotEmpty().Says("Jurisdiction.Region.NameMissing");
        RuleFor(form => form.Zh).MaximumLength(60);
        RuleFor(form => form.En).NotEmpty().Says("Jurisdiction.Region.NameMissing");
        RuleFor(form => form.En).MaximumLength(120);
    }
}

/// <summary>Ends the page's region today.</summary>
public sealed class EndRegionForm : PortalForm;
