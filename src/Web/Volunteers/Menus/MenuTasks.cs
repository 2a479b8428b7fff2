using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>A county that has begun a version is reminded to publish it.</summary>
public sealed class MenuTasks(Reach reach) : DraftTasks<MenuPage, MenuItem>(new MenuPages(), reach);
