using FluentValidation;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Catalogue;

/// <summary>An item of the catalogue as typed.</summary>
public sealed class CatalogueForm : PortalForm
{
    public string? Code { get; set; }
    public string? Name { get; set; }
    public ServiceContent? Content { get; set; }
    public string? Unit { get; set; }
    public string? Standard { get; set; }

    [Yuan]
    public decimal? GuidePrice { get; set; }

    /// <summary>First day it, or the change, holds.</summary>
    public DateOnly? From { get; set; }
    public string? DocumentNumber { get; set; }

    public static CatalogueForm Of(CataloguePage item) =>
        new()
        {
            Seen = item.Version,
            Unit = item.Unit,
            Standard = item.Standard,
            GuidePrice = item.GuidePrice,
        };

    public CatalogueTerms ToTerms() => new(Unit?.Trim() ?? "", Standard?.Trim() ?? "", GuidePrice);
}

public sealed class CatalogueFormShape : AbstractValidator<CatalogueForm>
{
    public CatalogueFormShape() => RuleFor(form => form.From).NotNull();
}

public sealed class EndItemForm : PortalForm
{
    public DateOnly? LastDay { get; set; }
    public string? DocumentNumber { get; set; }
}

public sealed class EndItemFormShape : AbstractValidator<EndItemForm>
{
    public EndItemFormShape() => RuleFor(form => form.LastDay).NotNull();
}
