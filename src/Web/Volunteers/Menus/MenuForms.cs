using StationPortal.Volunteers;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>An item as typed; its fields are called as <see cref="StationPortal.Jurisdiction.LineFault.Field"/> calls them.</summary>
public sealed class MenuItemForm : LineForm<MenuItem>
{
    public MenuKind? Kind { get; set; }
    public MenuClass? Class { get; set; }
    public string? Title { get; set; }
    public string? Standard { get; set; }
    public int? LimitHours { get; set; }
    public List<Doer> Doers { get; set; } = [];
    public VolunteerSkill? Skill { get; set; }
    public bool Risk { get; set; }
    public bool AdultsOnly { get; set; }
    public bool AgreementNeeded { get; set; }
    public int? Minutes { get; set; }
    public int? Places { get; set; } = 1;
    public decimal? Allowance { get; set; } = 0;
    public SeasonBundle? Season { get; set; }
    public List<NeedGroup> Groups { get; set; } = [];
    public bool Example { get; set; }
    public bool TravelIsService { get; set; }

    public static MenuItemForm Of(MenuItem item) =>
        new()
        {
            Code = item.Code,
            Kind = item.Kind,
            Class = item.Class,
            Title = item.Title,
            Standard = item.Standard,
            LimitHours = item.LimitHours,
            Doers = [.. item.Doers],
            Skill = item.Skill,
            Risk = item.Risk,
            AdultsOnly = item.AdultsOnly,
            AgreementNeeded = item.AgreementNeeded,
            Minutes = item.Minutes,
            Places = item.Places,
            Allowance = item.Allowance,
            Season = item.Season,
            Groups = [.. item.Groups],
            Example = item.Example,
            TravelIsService = item.TravelIsService,
        };

    public override MenuItem ToLine(string? code) =>
        new(
            code ?? Code?.Trim() ?? "",
            Class,
            Kind.GetValueOrDefault(),
            Title?.Trim() ?? "",
            Standard?.Trim() ?? "",
            LimitHours ?? 0,
            Doers,
            Skill,
            Risk,
            AdultsOnly,
            AgreementNeeded,
            Minutes ?? 0,
            Places ?? 0,
            Allowance ?? 0,
            Season,
            Groups,
            Example,
            TravelIsService
        );
}
