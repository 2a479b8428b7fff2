using FluentValidation;

namespace StationPortal.Web.Frame.Views;

/// <summary>A name for the filter and order in use.</summary>
public sealed class SaveViewForm : PortalForm
{
    public string List { get; set; } = "";
    public string Query { get; set; } = "";
    public string Name { get; set; } = "";
}

/// <summary>The view to take away.</summary>
public sealed class RemoveViewForm : PortalForm
{
    public string List { get; set; } = "";
    public Guid View { get; set; }
}

/// <summary>A short name, and a list that exists.</summary>
public sealed class SaveViewFormShape : AbstractValidator<SaveViewForm>
{
    private const int LongestName = 20;
    private const int LongestQuery = 1000;

    public SaveViewFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("Frame.List.ViewName.Missing");
        RuleFor(form => form.Name).MaximumLength(LongestName);
        RuleFor(form => form.Query).MaximumLength(LongestQuery);
        RuleFor(form => form.List).Matches("^/[a-z0-9/-]+$").Says("Frame.Form.Check");
    }
}
