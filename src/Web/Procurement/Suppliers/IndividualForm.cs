using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>What an individual supplier says of itself; all but the region goes into the vault.</summary>
public sealed class IndividualForm : PortalForm
{
    public string? Name { get; set; }

    /// <summary>18 characters; asked for at the registration only.</summary>
    public string? IdNumber { get; set; }

    /// <summary>6-digit code of the county.</summary>
    public string? Region { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Fitness { get; set; }
    public bool NoEmployment { get; set; }

    public IndividualFacts ToFacts() =>
        new(
            Trimmed(Name),
            Normal.IdNumber(IdNumber ?? ""),
            Region ?? "",
            Trimmed(Address),
            Trimmed(Phone),
            Trimmed(Fitness),
            NoEmployment
        );

    /// <summary>For the vault, by field.</summary>
    public Dictionary<string, string> ToTexts() =>
        new(StringComparer.Ordinal)
        {
            [PersonFields.Name] = Trimmed(Name),
            [PersonFields.IdNumber] = Normal.IdNumber(IdNumber ?? ""),
            [PersonFields.Address] = Trimmed(Address),
            [PersonFields.Phone] = Trimmed(Phone),
            [IndividualSupplier.Fitness] = Trimmed(Fitness),
        };

    public static IndividualForm Of(
        SupplierPage supplier,
        IReadOnlyDictionary<string, string> texts
    ) =>
        new()
        {
            Seen = supplier.Version,
            Region = supplier.Region,
            Name = texts.GetValueOrDefault(PersonFields.Name),
            Address = texts.GetValueOrDefault(PersonFields.Address),
            Phone = texts.GetValueOrDefault(PersonFields.Phone),
            Fitness = texts.GetValueOrDefault(IndividualSupplier.Fitness),
        };

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}

/// <summary>What must be there.</summary>
public sealed class IndividualFormShape : AbstractValidator<IndividualForm>
{
    public IndividualFormShape()
    {
        RuleFor(form => form.Region).NotEmpty();
        RuleFor(form => form.Address).NotEmpty().MaximumLength(300);
        RuleFor(form => form.Phone).NotEmpty().MaximumLength(20);
        RuleFor(form => form.Name).MaximumLength(60);
        RuleFor(form => form.Fitness).MaximumLength(2000);
    }
}

/// <summary>The page of the form.</summary>
public sealed record IndividualPage(IndividualForm Form, IReadOnlyList<SelectListItem> Regions);
