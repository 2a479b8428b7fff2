using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>A county that has begun a version is reminded to publish it.</summary>
public sealed class DutyListTasks(Reach reach)
    : DraftTasks<DutyListPage, Duty>(new DutyListPages(), reach);
