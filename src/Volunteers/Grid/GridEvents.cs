namespace StationPortal.Volunteers;

// Stream "grid_unit": one unit of the grid in the villages (S5), in the county's tenant. People are named by their account only.

/// <summary>A unit of the grid works: 村(社区)网格, 片区, 小组 or 网格点. A village's that was closed may be opened again.</summary>
/// <param name="Level">Which level.</param>
/// <param name="Village">12-digit code of the village that it lies in.</param>
/// <param name="Parent">The unit above; <c>null</c> for a village's.</param>
/// <param name="Name">As people call it.</param>
public sealed record GridUnitOpened(GridLevel Level, string Village, Guid? Parent, string Name);

/// <summary>The unit belongs to another unit of its village.</summary>
public sealed record GridUnitMoved(Guid Parent);

/// <summary>The unit has another name.</summary>
public sealed record GridUnitRenamed(string Name);

/// <summary>The unit works no longer. Nobody holds it.</summary>
public sealed record GridUnitClosed;

/// <summary>A unit lies right below this one: told on both, so that no unit is closed over another.</summary>
public sealed record GridBranchJoined(Guid Unit, GridLevel Level);

/// <summary>It lies there no longer.</summary>
public sealed record GridBranchLeft(Guid Unit);

/// <summary>Somebody holds the post of the unit: 网格长, 片区长, 小组长 or 网格员. Whoever held it before does no more.</summary>
/// <param name="Account">A grid worker of the county.</param>
public sealed record GridPostFilled(Guid Account);

/// <summary>The post is empty.</summary>
public sealed record GridPostLeft(Guid Account);

/// <summary>How many chat groups 微信群 of inhabitants the unit looks after.</summary>
public sealed record ChatGroupsCounted(int Groups);
