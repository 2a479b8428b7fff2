using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Finds menus by their county, and items of the newest published versions.</summary>
public sealed class MenuSearch(Reach reach, PageTexts texts)
    : ListSearch<MenuPage, MenuItem>(new MenuPages(), reach, texts);
