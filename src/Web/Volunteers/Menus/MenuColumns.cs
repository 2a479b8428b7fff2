namespace StationPortal.Web.Volunteers.Menus;

/// <summary>The columns of a menu as a file, in their order. Their heads are the labels of the form.</summary>
internal static class MenuColumns
{
    public const string Prefix = "MenuItem.";

    public const string Code = "MenuItem.Code";
    public const string Kind = "MenuItem.Kind";
    public const string Class = "MenuItem.Class";
    public const string Title = "MenuItem.Title";
    public const string Standard = "MenuItem.Standard";
    public const string LimitHours = "MenuItem.LimitHours";
    public const string Doers = "MenuItem.Doers";
    public const string Skill = "MenuItem.Skill";
    public const string Risk = "MenuItem.Risk";
    public const string AdultsOnly = "MenuItem.AdultsOnly";
    public const string AgreementNeeded = "MenuItem.AgreementNeeded";
    public const string Minutes = "MenuItem.Minutes";
    public const string Places = "MenuItem.Places";
    public const string Allowance = "MenuItem.Allowance";
    public const string Season = "MenuItem.Season";
    public const string Groups = "MenuItem.Groups";
    public const string Example = "MenuItem.Example";
    public const string TravelIsService = "MenuItem.TravelIsService";

    public static IReadOnlyList<string> All { get; } =
    [
        Code,
        Kind,
        Class,
        Title,
        Standard,
        LimitHours,
        Doers,
        Skill,
        Risk,
        AdultsOnly,
        AgreementNeeded,
        Minutes,
        Places,
        Allowance,
        Season,
        Groups,
        Example,
        TravelIsService,
    ];
}
