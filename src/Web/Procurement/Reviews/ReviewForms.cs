using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>The check of every bidder's qualification.</summary>
public sealed class QualificationsForm : PortalForm
{
    public List<QualificationLine> Lines { get; set; } = [];
}

/// <summary>One bidder.</summary>
public sealed class QualificationLine
{
    public Guid Bid { get; set; }
    public QualificationOutcome? Outcome { get; set; }
    public string? Reason { get; set; }
}

public enum QualificationOutcome
{
    Passed = 1,
    Failed = 2,
}

/// <summary>How the committee is made up.</summary>
public sealed class CommitteeForm : PortalForm
{
    public int? Experts { get; set; }

    /// <summary>User name of the 采购人代表; empty for none.</summary>
    public string? Representative { get; set; }

    public IFormFile? Letter { get; set; }
}

/// <summary>Another representative.</summary>
public sealed class RepresentativeForm : PortalForm
{
    public string? Representative { get; set; }
    public IFormFile? Letter { get; set; }
}

/// <summary>The winner.</summary>
public sealed class ConfirmForm : PortalForm
{
    public Guid? Bid { get; set; }
    public string? PassedOver { get; set; }
}

/// <summary>Where the official medium shows the result.</summary>
public sealed class PublishForm : PortalForm
{
    public string? Address { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
}
