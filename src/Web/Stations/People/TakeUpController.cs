using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>Takes a person up; the search for the same person comes before it.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class TakeUpController(
    OwnStations stations,
    PeopleSearch search,
    SealedTexts vault,
    SearchTokens tokens,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/people/new")]
    public async Task<IActionResult> New(CancellationToken ct) =>
        View(
            "New",
            new TakeUpPage(
                await stations.Choices(Me, ct),
                new TakeUpForm { From = ChinaTime.DateOf(clock.GetUtcNow()) }
            )
        );

    [HttpPost("/people/new")]
    public Task<IActionResult> New(TakeUpForm form, CancellationToken ct)
    {
        StreamKey? made = null;
        return Submit(
            form,
            async token =>
            {
                var station = await stations.Get(Me, form.Station, token);
                var key = new StreamKey(station.TenantId, form.Once);
                made = key;
                var person = DerivedId.From("person-served", form.Once.ToString("N"));
                var texts = TextsOf(form);
                var known = await search.Known(
                    key.Tenant,
                    texts.GetValueOrDefault(PersonFields.IdNumber),
                    texts.GetValueOrDefault(PersonFields.Phone),
                    form.Another,
                    token
                );
                return new Proposal(
                    new TakeUpPerson(
                        key,
                        new StreamKey(station.TenantId, station.Id),
                        person,
                        (form.Village ?? "").Trim(),
                        form.Class.GetValueOrDefault(),
                        form.From.GetValueOrDefault(),
                        texts.ToDictionary(
                            text => text.Key,
                            text => tokens.Fingerprint(person, text.Value),
                            StringComparer.Ordinal
                        ),
                        known,
                        form.Groups
                    ),
                    await vault.Write(person, texts, token)
                );
            },
            again: () => New(ct),
            done: () => Redirect(made is { } key ? $"/people/{key.Tenant}/{key.Id}" : "/people"),
            banner: "People.TakenUp"
        );
    }

    private static Dictionary<string, string> TextsOf(TakeUpForm form) =>
        new (string Field, string? Text)[]
        {
            (PersonFields.Name, form.Name),
            (PersonFields.IdNumber, form.IdNumber),
            (PersonFields.Phone, form.Phone),
            (PersonFields.Address, form.Address),
        }
            .Where(each => !string.IsNullOrWhiteSpace(each.Text))
            .ToDictionary(
                each => each.Field,
                each => each.Text?.Trim() ?? "",
                StringComparer.Ordinal
            );
}

/// <summary>A person as typed.</summary>
public sealed class TakeUpForm : PortalForm
{
    public string? Name { get; set; }
    public string? IdNumber { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public Guid? Station { get; set; }
    public string? Village { get; set; }
    public VisitClass? Class { get; set; }
    public List<ServedGroup> Groups { get; set; } = [];
    public DateOnly? From { get; set; }

    /// <summary>Somebody alike is known, and this is another person.</summary>
    public bool Another { get; set; }
}

/// <summary>Shape of <see cref="TakeUpForm"/>.</summary>
public sealed class TakeUpFormShape : AbstractValidator<TakeUpForm>
{
    public TakeUpFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("People.Name.Missing");
        RuleFor(form => form.Name).MaximumLength(40);
        RuleFor(form => form.IdNumber)
            .Must(text => string.IsNullOrWhiteSpace(text) || Normal.IdNumber(text).Length == 18)
            .Says("People.IdNumber.Wrong");
        RuleFor(form => form.Phone)
            .Must(text =>
                string.IsNullOrWhiteSpace(text) || Normal.Phone(text).Length is > 6 and < 13
            )
            .Says("People.Phone.Wrong");
        RuleFor(form => form.Address).MaximumLength(200);
        RuleFor(form => form.Station).NotNull().Says("People.Station.Missing");
        RuleFor(form => form.Village).NotEmpty().Says("People.Village.Missing");
        RuleFor(form => form.Village).MaximumLength(12);
        RuleFor(form => form.Class).NotNull().Says("People.Class.Missing");
        RuleFor(form => form.From).NotNull().Says("People.From.Missing");
    }
}

/// <param name="Stations">To choose from.</param>
/// <param name="Form">As it begins.</param>
public sealed record TakeUpPage(IReadOnlyList<SelectListItem> Stations, TakeUpForm Form);
