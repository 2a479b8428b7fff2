using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about the grid, and their read model.</summary>
internal static class GridStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<GridPost>(row =>
        {
            row.HasIndex(post => new { post.TenantId, post.Village });
            row.HasIndex(post => post.Holder).HasFilter("holder is not null");
        });
        model
            .Events.Add<GridUnitOpened>("volunteers.grid_unit_opened")
            .Add<GridUnitMoved>("volunteers.grid_unit_moved")
            .Add<GridUnitRenamed>("volunteers.grid_unit_renamed")
            .Add<GridUnitClosed>("volunteers.grid_unit_closed")
            .Add<GridBranchJoined>("volunteers.grid_branch_joined")
            .Add<GridBranchLeft>("volunteers.grid_branch_left")
            .Add<GridPostFilled>("volunteers.grid_post_filled")
            .Add<GridPostLeft>("volunteers.grid_post_left")
            .Add<ChatGroupsCounted>("volunteers.chat_groups_counted");
    }
}
