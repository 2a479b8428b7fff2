using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>The offer itself.</summary>
public sealed class OfferForm : PortalForm
{
    [Yuan]
    public decimal? Price { get; set; }

    public int? YearlyHours { get; set; }

    public SmeKind? Sme { get; set; }

    public decimal? SmallShare { get; set; }

    public bool EssentialsAccepted { get; set; }
}

/// <summary>What the bid says to one criterion.</summary>
public sealed class AnswerForm : PortalForm
{
    public string? Text { get; set; }
}

/// <summary>A document to put in.</summary>
public sealed class DocumentForm : PortalForm
{
    public IFormFile? File { get; set; }
}

/// <summary>A document to take out.</summary>
public sealed class RemoveForm : PortalForm
{
    public Guid Document { get; set; }
}

/// <summary>A press without further fields: seal, withdraw.</summary>
public sealed class StepForm : PortalForm;

/// <summary>The explanation of a low price.</summary>
public sealed class ExplainForm : PortalForm
{
    public string? Text { get; set; }
}
