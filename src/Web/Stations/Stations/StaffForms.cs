using FluentValidation;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Result of a record check; nothing else of it is kept (CA-20).</summary>
public enum RecordCheckResult
{
    /// <summary>Nothing was found.</summary>
    Clear = 1,

    /// <summary>A record was found.</summary>
    Found = 2,
}

/// <summary>Someone new.</summary>
public sealed class JoinForm : PortalForm
{
    public string? Name { get; set; }
    public string? IdNumber { get; set; }
    public string? Phone { get; set; }
    public string? UserName { get; set; }
    public StationPost? Post { get; set; }
    public CertificateLevel? Certificate { get; set; }
    public DateOnly? From { get; set; }
    public bool WithMinors { get; set; }
    public DateOnly? CheckedOn { get; set; }
    public RecordCheckResult? Result { get; set; }
}

/// <summary>Shape of <see cref="JoinForm"/>.</summary>
public sealed class JoinShape : AbstractValidator<JoinForm>
{
    public JoinShape()
    {
        RuleFor(form => form.Name).NotEmpty().MaximumLength(60);
        RuleFor(form => form.IdNumber).MaximumLength(20);
        RuleFor(form => form.Phone).MaximumLength(30);
        RuleFor(form => form.UserName).MaximumLength(60);
        RuleFor(form => form.Post).NotNull();
        RuleFor(form => form.Certificate).NotNull();
        RuleFor(form => form.From).NotNull();
        RuleFor(form => form.Result).NotNull().When(form => form.CheckedOn is not null);
    }
}

/// <summary>Another post, certificate, account or kind of work.</summary>
public sealed class ChangeStaffForm : PortalForm
{
    public string? UserName { get; set; }
    public StationPost? Post { get; set; }
    public CertificateLevel? Certificate { get; set; }
    public bool WithMinors { get; set; }

    internal static ChangeStaffForm Of(StationPage row, StaffLine line, string? userName) =>
        new()
        {
            Seen = row.Version,
            UserName = userName,
            Post = line.Post,
            Certificate = line.Certificate,
            WithMinors = line.WithMinors,
        };
}

/// <summary>Shape of <see cref="ChangeStaffForm"/>.</summary>
public sealed class ChangeStaffShape : AbstractValidator<ChangeStaffForm>
{
    public ChangeStaffShape()
    {
        RuleFor(form => form.UserName).MaximumLength(60);
        RuleFor(form => form.Post).NotNull();
        RuleFor(form => form.Certificate).NotNull();
    }
}

/// <summary>A record check.</summary>
public sealed class CheckForm : PortalForm
{
    public DateOnly? On { get; set; }
    public RecordCheckResult? Result { get; set; }
}

/// <summary>Shape of <see cref="CheckForm"/>.</summary>
public sealed class CheckShape : AbstractValidator<CheckForm>
{
    public CheckShape()
    {
        RuleFor(form => form.On).NotNull();
        RuleFor(form => form.Result).NotNull();
    }
}

/// <summary>A last day.</summary>
public sealed class LeaveForm : PortalForm
{
    public DateOnly? On { get; set; }
}

/// <summary>Shape of <see cref="LeaveForm"/>.</summary>
public sealed class LeaveShape : AbstractValidator<LeaveForm>
{
    public LeaveShape() => RuleFor(form => form.On).NotNull();
}
