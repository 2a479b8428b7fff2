using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;
using StationPortal.Web.Stations.Months;

namespace StationPortal.Web.Stations.People;

/// <summary>Takes a person up; the search for the same person comes before it.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class TakeUpController(
    Reach reach,
    OwnStations stations,
    Villages villages,
    PeopleRegister register,
    PeopleSearch search,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/people/new")]
    public Task<IActionResult> New(CancellationToken ct) => Page([], ct);

    [HttpPost("/people/new")]
    public Task<IActionResult> New(TakeUpForm form, CancellationToken ct)
    {
        StreamKey? made = null;
        return Submit(
            form,
            async token =>
            {
                var station = await stations.Get(Me, form.Station, token);
                var taken = await register.Prepare(station, form, null, token);
                made = taken.Decision.Stream;
                return new Proposal(taken.Decision, await register.Part(taken, token));
            },
            again: async () => await Page(await AlikeInReach(form, ct), ct),
            done: () => Redirect(made is { } key ? $"/people/{key.Tenant}/{key.Id}" : "/people"),
            banner: "People.TakenUp"
        );
    }

    private async Task<IActionResult> Page(IReadOnlyList<CountedLink> known, CancellationToken ct)
    {
        var choices = await stations.Choices(Me, ct);
        return View(
            "New",
            new TakeUpPage(
                choices,
                new TakeUpForm
                {
                    From = ChinaTime.DateOf(clock.GetUtcNow()),
                    Station = choices is [var only] ? Guid.Parse(only.Value) : null,
                },
                known,
                await villages.Of(Me, ct)
            )
        );
    }

    // Leads to the record that is there already, when the reader may see it.
    private async Task<IReadOnlyList<CountedLink>> AlikeInReach(
        TakeUpForm form,
        CancellationToken ct
    )
    {
        var people = new List<Guid>();
        foreach (var typed in new[] { form.IdNumber, form.Phone, form.Name })
        {
            if (!string.IsNullOrWhiteSpace(typed))
            {
                people.AddRange(await search.Find(typed, ct));
            }
        }

        var rows = await reach
            .Rows<PersonServedRow>()
            .Where(row => people.Contains(row.Person))
            .OrderBy(row => row.Id)
            .Take(5)
            .ToListAsync(ct);
        var masked = await names.People(rows.Select(row => row.Person), ct);
        return
        [
            .. rows.Select(row => new CountedLink(
                $"/people/{row.TenantId}/{row.Id}",
                masked.GetValueOrDefault(row.Person) ?? ""
            )),
        ];
    }
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
/// <param name="Known">The record of the same or somebody alike, when a refusal leads to it.</param>
/// <param name="Villages">To choose from.</param>
public sealed record TakeUpPage(
    IReadOnlyList<SelectListItem> Stations,
    TakeUpForm Form,
    IReadOnlyList<CountedLink> Known,
    VillageChoice Villages
);
