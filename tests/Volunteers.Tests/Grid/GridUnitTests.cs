using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Grid.GridWorld;

namespace StationPortal.Volunteers.Tests.Grid;

public sealed class GridUnitTests
{
    private static readonly StreamKey New = new(OrderWorld.County, Guid.NewGuid());

    private static Actor Official => OrderWorld.Official;

    [Fact]
    public void a_unit_is_told_on_the_one_above_too()
    {
        var changes = GridOnly().When(Open(GridLevel.Group, Area), Township, Now);

        Assert.Equal(
            [
                (
                    New,
                    (object)new GridUnitOpened(GridLevel.Group, OrderWorld.Village, Area.Id, "A")
                ),
                (Area, new GridBranchJoined(New.Id, GridLevel.Group)),
            ],
            changes.Select(change => (change.Stream, change.Event))
        );
    }

    [Fact]
    public void a_village_has_one_grid_that_may_be_opened_again_when_it_was_closed()
    {
        var open = new OpenGridUnit(
            VillageUnit,
            GridLevel.Village,
            OrderWorld.Village,
            null,
            "Village"
        );

        GridOnly().Refused(open, Official, Now, null, "GridUnitExists");
        Assert.Single(
            Specification
                .Given(VillageUnit, Opened(GridLevel.Village, null), new GridUnitClosed())
                .When(open, Official, Now)
        );
    }

    [Fact]
    public void a_unit_lies_below_a_higher_one_of_its_own_village()
    {
        var given = GridOnly();
        given.Refused(
            new OpenGridUnit(New, GridLevel.Area, OrderWorld.Village, null, "A"),
            Official,
            Now,
            "OR-04",
            "GridParentMissing"
        );
        given.Refused(
            Open(GridLevel.Area, OtherVillage),
            Official,
            Now,
            null,
            "GridParentElsewhere"
        );
        given.Refused(Open(GridLevel.Area, Group), Official, Now, "OR-04", "GridParentNotAbove");
        given.Refused(
            Open(GridLevel.Point, VillageUnit),
            Official,
            Now,
            "OR-04",
            "GridLevelHasUnits"
        );
        given
            .And(New, Opened(GridLevel.Area, VillageUnit.Id))
            .Refused(Open(GridLevel.Area, VillageUnit), Official, Now, null, "GridUnitExists");
    }

    [Fact]
    public void a_closed_unit_takes_nothing_and_changes_no_more()
    {
        var given = GridOnly()
            .And(Area, Opened(GridLevel.Area, VillageUnit.Id), new GridUnitClosed());

        given.Refused(Open(GridLevel.Group, Area), Official, Now, null, "GridUnitIsClosed");
        given.Refused(new RenameGridUnit(Area, "B"), Official, Now, null, "GridUnitIsClosed");
    }

    [Fact]
    public void a_name_is_short_and_not_empty() =>
        GridOnly().Refused(new RenameGridUnit(Area, " "), Official, Now, null, "GridNameMissing");

    [Fact]
    public void a_township_keeps_its_own_villages_only() =>
        Assert.Throws<NotInScopeException>(() =>
            GridOnly().When(Open(GridLevel.Group, Area), OtherTownship, Now)
        );

    [Fact]
    public void a_unit_moves_with_what_lies_below_it()
    {
        var second = new StreamKey(OrderWorld.County, Guid.NewGuid());
        var given = GridOnly().And(second, Opened(GridLevel.Area, VillageUnit.Id));

        Assert.Equal(
            [
                (Group, (object)new GridUnitMoved(second.Id)),
                (Area, new GridBranchLeft(Group.Id)),
                (second, new GridBranchJoined(Group.Id, GridLevel.Group)),
            ],
            given
                .When(new MoveGridUnit(Group, Area.Id, second.Id), Official, Now)
                .Select(change => (change.Stream, change.Event))
        );
        given.Refused(
            new MoveGridUnit(Group, Area.Id, Area.Id),
            Official,
            Now,
            null,
            "GridUnitLiesThere"
        );
        Assert.Throws<NotInScopeException>(() =>
            given.When(new MoveGridUnit(Group, second.Id, Area.Id), Official, Now)
        );
    }

    [Fact]
    public void a_unit_is_closed_when_nothing_lies_below_it()
    {
        GridOnly()
            .Refused(new CloseGridUnit(Group, Area.Id), Official, Now, null, "GridUnitHasBelow");
        Assert.Equal(
            [new GridUnitClosed(), new GridBranchLeft(Point.Id)],
            GridOnly().When(new CloseGridUnit(Point, Group.Id), Official, Now).Events()
        );
    }

    [Fact]
    public void a_post_is_filled_and_left()
    {
        var account = Guid.NewGuid();
        Assert.Equal(
            [new GridPostFilled(account)],
            GridOnly().When(new FillGridPost(Point, account), Township, Now).Events()
        );
        Assert.Equal(
            [new GridPostLeft(PointWorker.Account)],
            GridOnly().When(new LeaveGridPost(Point), Township, Now).Events()
        );
        GridOnly().Refused(new LeaveGridPost(OtherVillage), Official, Now, null, "GridPostIsEmpty");
        GridOnly()
            .Refused(new FillGridPost(Point, Guid.Empty), Official, Now, null, "GridPostNobody");
    }

    [Fact]
    public void chat_groups_are_counted_within_reason() =>
        GridOnly()
            .Refused(new CountChatGroups(Point, 1000), Official, Now, null, "ChatGroupsOutOfRange");

    [Fact]
    public void a_file_is_taken_over_from_the_village_down_or_not_at_all()
    {
        var village = GridUnit.KeyOf("440105001009");
        var worker = Guid.NewGuid();
        var rows = new[]
        {
            new TakeOverGridUnit(
                new OpenGridUnit(village, GridLevel.Village, "440105001009", null, "V"),
                null,
                3
            ),
            new TakeOverGridUnit(
                new OpenGridUnit(New, GridLevel.Point, "440105001009", village.Id, "P"),
                worker,
                0
            ),
        };

        Assert.Equal(
            [
                new GridUnitOpened(GridLevel.Village, "440105001009", null, "V"),
                new ChatGroupsCounted(3),
                new GridUnitOpened(GridLevel.Point, "440105001009", village.Id, "P"),
                new GridBranchJoined(New.Id, GridLevel.Point),
                new GridPostFilled(worker),
            ],
            Specification.GivenNothing().When(new ImportGrid(rows), Official, Now).Events()
        );
        Specification
            .GivenNothing()
            .Refused(new ImportGrid([rows[0], rows[0]]), Official, Now, null, "ImportFaults");
    }

    private static OpenGridUnit Open(GridLevel level, StreamKey parent) =>
        new(New, level, OrderWorld.Village, parent.Id, "A");
}
