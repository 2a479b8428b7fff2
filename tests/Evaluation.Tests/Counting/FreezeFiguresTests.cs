using StationPortal.Evaluation.Tests.Sheets;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Evaluation.Tests.Counting;

/// <summary>Figures are frozen once, by the portal, for exactly the lines of the scheme (EV-16).</summary>
public sealed class FreezeFiguresTests
{
    private static readonly Actor Portal = Actor.Portal(SheetWorld.County);
    private static readonly FreezeFigures Freeze = new(
        SheetWorld.Key,
        [Figure(Figures.TaskRate)],
        35
    );

    [Fact]
    public void They_stand_for_the_moment_that_the_round_stated()
    {
        var change = Assert.Single(
            SheetWorld.Assessed().When(Freeze, Portal, SheetWorld.Now.AddHours(3))
        );

        var frozen = Assert.IsType<FiguresFrozen>(change.Event);
        Assert.Equal(
            (SheetWorld.Now, Freeze.Figures, 35),
            (frozen.At, frozen.Figures, frozen.PeopleServed)
        );
    }

    [Fact]
    public void They_are_frozen_once() =>
        SheetWorld
            .Assessed(new FiguresFrozen(SheetWorld.Now, Freeze.Figures))
            .Refused(Freeze, Portal, SheetWorld.Now, "EV-16", "FiguresAreFrozen");

    [Fact]
    public void Not_before_their_moment() =>
        SheetWorld
            .Assessed()
            .Refused(Freeze, Portal, SheetWorld.Now.AddSeconds(-1), "EV-16", "FiguresTooEarly");

    [Fact]
    public void No_figure_is_missing_or_too_many() =>
        SheetWorld
            .Assessed()
            .Refused(
                Freeze with
                {
                    Figures = [Figure(Figures.TaskRate), Figure(Figures.Staff)],
                },
                Portal,
                SheetWorld.Now,
                "EV-16",
                "FiguresOfAnother"
            );

    private static FrozenFigure Figure(string name) =>
        new(name, 96, 96, 100, 100, new FileRef($"{name}.json", new string('0', 64), 10));
}
