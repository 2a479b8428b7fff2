namespace StationPortal.Volunteers.Tests.Menus;

/// <summary>Sound items and menus made of them.</summary>
internal static class MenuItems
{
    /// <summary>Cleaning for everyone, by volunteers or station workers.</summary>
    public static MenuItem Sound(string code = "A01") =>
        OrderWorld.Shopping with
        {
            Code = code,
            Class = MenuClass.Cleaning,
        };

    /// <summary>Help with a bath: risk, qualified people, for two groups.</summary>
    public static MenuItem Bath() =>
        Sound("C01") with
        {
            Class = MenuClass.Bathing,
            Doers = [Doer.Qualified, Doer.ThirdParty],
            Skill = VolunteerSkill.Nursing,
            Risk = true,
            AdultsOnly = true,
            Groups = [NeedGroup.ExtremePoverty, NeedGroup.Disabled],
        };

    /// <summary>A county with one version in force from 2026-03-02.</summary>
    public static object[] Published(params MenuItem[] items) =>
        [
            new MenuDrafted(1),
            .. (items.Length == 0 ? [Sound()] : items).Select(item => new MenuItemSet(item)),
            new MenuPublished(1, new(2026, 3, 2), OrderWorld.Official.Holder),
        ];
}
