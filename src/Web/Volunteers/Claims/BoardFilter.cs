using System.Globalization;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>What is looked for on the board; everything stands in the address.</summary>
public sealed class BoardFilter
{
    private const int MostPages = 200;

    /// <summary>Township or village, 9 or 12 digits; another county of the province, 6 digits.</summary>
    public string? Place { get; set; }
    public MenuClass? Class { get; set; }
    public DateOnly? Day { get; set; }

    /// <summary>At most so many minutes.</summary>
    public int? Minutes { get; set; }
    public VolunteerSkill? Skill { get; set; }
    public SeasonBundle? Season { get; set; }
    public Urgency? Urgency { get; set; }

    /// <summary>Only what carries no risk.</summary>
    public bool Safe { get; set; }

    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Whether anything is looked for.</summary>
    public bool Any =>
        Place is not null
        || Class is not null
        || Day is not null
        || Minutes is not null
        || Skill is not null
        || Season is not null
        || Urgency is not null
        || Safe;

    /// <summary>A page that exists.</summary>
    public int PageNumber => Math.Clamp(Page, 1, MostPages);

    /// <summary>The county whose board is read: the place's, when it lies in the reader's province, else their own.</summary>
    public string CountyFor(string region) =>
        Place is { } place
        && RegionCode.IsCode(place)
        && RegionCode.ProvinceOf(place) == RegionCode.ProvinceOf(region)
            ? RegionCode.AuthorityOf(place)
            : RegionCode.AuthorityOf(region);

    /// <summary>The same search on another page.</summary>
    public string HrefOf(int page)
    {
        var parts = new List<KeyValuePair<string, string>>();
        void Add(string name, object? value)
        {
            if (value is not null)
            {
                parts.Add(new(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
            }
        }

        Add("place", Place);
        Add("class", Class);
        Add("day", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("minutes", Minutes);
        Add("skill", Skill);
        Add("season", Season);
        Add("urgency", Urgency);
        Add("safe", Safe ? "true" : null);
        Add("page", page > 1 ? page : null);
        return "/board"
            + string.Concat(
                parts.Select(
                    (part, i) =>
                        $"{(i == 0 ? '?' : '&')}{part.Key}={Uri.EscapeDataString(part.Value)}"
                )
            );
    }
}
