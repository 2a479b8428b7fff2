using FluentValidation;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>A whole sheet; lines that are left blank stay open.</summary>
public sealed class SheetForm : PortalForm
{
    /// <summary>In the order of the page.</summary>
    public List<LineForm> Lines { get; set; } = [];

    /// <summary>Place of the line from which the next open one is looked for.</summary>
    public int From { get; set; }
}

/// <summary>One line of a sheet.</summary>
public sealed class LineForm
{
    public string Code { get; set; } = "";
    public decimal? Points { get; set; }
    public string? Degree { get; set; }
    public bool? Found { get; set; }
    public string? Reason { get; set; }

    /// <summary>SHA-256 of evidence to take away.</summary>
    public List<string> Dropped { get; set; } = [];

    /// <summary>Evidence to add.</summary>
    public IFormFile? Added { get; set; }

    public LineEntry Entry(params IReadOnlyList<FileRef> added) =>
        new(Code, Points, Degree, Found, Reason ?? "") { Added = added, Dropped = Dropped };
}

/// <summary>Signing: what was read is what is signed.</summary>
public sealed class SignForm : PortalForm;

/// <summary>Why a colleague's sheet is taken over.</summary>
public sealed class TakeOverForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="TakeOverForm"/>.</summary>
public sealed class TakeOverFormShape : AbstractValidator<TakeOverForm>
{
    public TakeOverFormShape() => RuleFor(form => form.Reason).MaximumLength(500);
}

/// <summary>The chair's agreed lines; blank ones are passed over.</summary>
public sealed class ConsensusForm : PortalForm
{
    public List<AgreedForm> Lines { get; set; } = [];
}

/// <summary>One agreed line.</summary>
public sealed class AgreedForm
{
    public string Code { get; set; } = "";
    public decimal? Points { get; set; }
    public bool? Found { get; set; }
    public string? Reason { get; set; }

    public AgreedEntry Entry => new(Code, Points, Found, Reason ?? "");
}

/// <summary>A page about a sheet with its form.</summary>
public sealed record SheetPage<TForm>(SheetView View, TForm Form)
    where TForm : PortalForm;
