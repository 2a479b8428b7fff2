using FluentValidation;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Somebody who registers, as typed.</summary>
public class JoinForm : PortalForm
{
    public string? Name { get; set; }
    public Sex? Sex { get; set; }
    public DateOnly? Born { get; set; }
    public string? IdNumber { get; set; }
    public string? Home { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public List<VolunteerSkill> Skills { get; set; } = [];
    public List<MenuClass> Wishes { get; set; } = [];
    public bool Consent { get; set; }

    internal Newcomer Newcomer() =>
        new(
            Once,
            (Name ?? "").Trim(),
            Sex.GetValueOrDefault(),
            Born.GetValueOrDefault(),
            IdNumber ?? "",
            Home ?? "",
            (Phone ?? "").Trim(),
            string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(),
            Skills,
            Wishes,
            Consent ? VolunteerRegister.ConsentVersion : null
        );
}

/// <summary>Shape of <see cref="JoinForm"/>, for both who registers themselves and who is registered.</summary>
public sealed class JoinShape<TForm> : AbstractValidator<TForm>
    where TForm : JoinForm
{
    public JoinShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("Volunteer.Name.Missing").MaximumLength(40);
        RuleFor(form => form.Sex).NotNull().Says("Volunteer.Sex.Missing");
        RuleFor(form => form.Born).NotNull().Says("Volunteer.Born.Missing");
        RuleFor(form => form.IdNumber)
            .Must(typed => Normal.IdNumber(typed ?? "").Length == 18)
            .Says("Volunteer.IdNumber.Missing");
        RuleFor(form => form.Home).NotEmpty().Says("Volunteer.Home.Missing").MaximumLength(9);
        RuleFor(form => form.Phone)
            .Must(typed => Normal.Phone(typed ?? "").Length is > 6 and < 13)
            .Says("Volunteer.Phone.Missing");
        RuleFor(form => form.Email)
            .EmailAddress()
            .When(form => !string.IsNullOrWhiteSpace(form.Email))
            .Says("Volunteer.Email.Wrong")
            .MaximumLength(254);
    }
}

/// <summary>Shape of <see cref="JoinForm"/>: the link to the account goes to the e-mail.</summary>
public sealed class JoinFormShape : AbstractValidator<JoinForm>
{
    public JoinFormShape()
    {
        Include(new JoinShape<JoinForm>());
        RuleFor(form => form.Email).NotEmpty().Says("Volunteer.Email.Missing");
    }
}

/// <summary>Somebody whom a station, a township or the county registers, with their consent (VO-02).</summary>
public sealed class RegisterForm : JoinForm
{
    /// <summary>The guardian's signed consent, for those below 14.</summary>
    public IFormFile? Paper { get; set; }
    public DateOnly? SignedOn { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>Shape of <see cref="RegisterForm"/>.</summary>
public sealed class RegisterFormShape : AbstractValidator<RegisterForm>
{
    public RegisterFormShape()
    {
        Include(new JoinShape<RegisterForm>());
        RuleFor(form => form.SignedOn)
            .NotNull()
            .When(form => form.Paper is not null)
            .Says("Volunteer.Guardian.On.Missing");
        RuleFor(form => form.Until)
            .NotNull()
            .When(form => form.Paper is not null)
            .Says("Volunteer.Until.Missing");
    }
}
