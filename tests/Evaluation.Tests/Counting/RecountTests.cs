using System.Text.Json;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Volunteers;
using Xunit;
using static StationPortal.Evaluation.Tests.Counting.RecordedWork;

namespace StationPortal.Evaluation.Tests.Counting;

/// <summary>Counting again: unchanged records give the same list and number in whatever order they are read; one that changed is named (EV-16).</summary>
public sealed class RecountTests
{
    private const int Stations = 60;

    [Fact]
    public void Unchanged_records_count_the_same_whatever_their_order()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < Stations; i++)
        {
            var work = Some(random);
            var again = Shuffled(work, random);
            foreach (var name in Figures.Known)
            {
                var frozen = AsStored(FigureCount.Of(name, work));
                var drift = FigureDrift.Between(frozen, FigureCount.Of(name, again));

                Assert.True(drift.IsSame, $"seed {seed}, station {i}, {name}");
                Assert.True(frozen.Value == drift.Now.Value, $"seed {seed}, station {i}, {name}");
            }
        }
    }

    [Fact]
    public void A_record_that_was_corrected_added_or_removed_is_named_and_no_other()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < Stations; i++)
        {
            var work = Some(random) with
            {
                Services = [.. Enumerable.Range(0, 5).Select(_ => SomeService(random))],
            };
            var changed = work.Services[random.Next(work.Services.Count)];
            var removed = work.Services.First(one => one != changed);
            var added = SomeService(random);
            var frozen = AsStored(FigureCount.Of(Figures.HoursRate, work));
            changed.Counted++;
            var now = FigureCount.Of(
                Figures.HoursRate,
                work with
                {
                    Services = [.. work.Services.Where(one => one != removed), added],
                }
            );

            var drift = FigureDrift
                .Between(frozen, now)
                .Records.ToDictionary(one => one.Record.Record, one => one.Kind);

            Assert.True(drift.Count == 3, $"seed {seed}, station {i}");
            Assert.Equal(DriftKind.Changed, drift[changed.Id]);
            Assert.Equal(DriftKind.Removed, drift[removed.Id]);
            Assert.Equal(DriftKind.Added, drift[added.Id]);
        }
    }

    [Fact]
    public void Somebody_who_was_erased_after_the_evaluated_days_counts_as_before()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < Stations; i++)
        {
            var work = Some(random);
            var frozen = Figures.Known.ToDictionary(
                name => name,
                name => AsStored(FigureCount.Of(name, work)),
                StringComparer.Ordinal
            );
            foreach (var person in work.People)
            {
                (person.LetGoOn, person.ErasedOn) = (new(2025, 6, 1), new(2025, 6, 1));
            }

            Assert.All(
                frozen,
                figure =>
                    Assert.True(
                        FigureDrift.Between(figure.Value, FigureCount.Of(figure.Key, work)).IsSame,
                        $"seed {seed}, station {i}, {figure.Key}"
                    )
            );
        }
    }

    // As the sealed list keeps it.
    private static CountedFigure AsStored(CountedFigure figure) =>
        figure with
        {
            Records =
                JsonSerializer.Deserialize<List<FigureRecord>>(
                    JsonSerializer.SerializeToUtf8Bytes(figure.Records, StoredJson.Options),
                    StoredJson.Options
                ) ?? [],
        };

    private static StationWork Some(Random random) =>
        Of(
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(month =>
                        Month(
                            month,
                            random.Next(2) == 0 ? new DateOnly(2025, month, 28) : null,
                            Many(random, 6, () => Any<StationTaskStatus>(random))
                        )
                    ),
            ],
            [.. Many(random, 8, () => SomePerson(random))],
            [.. Many(random, 12, () => SomeService(random))],
            [
                .. Many(
                    random,
                    8,
                    () =>
                        Order(
                            Any<OrderStatus>(random),
                            random.Next(OrderPage.AllHaves + 1),
                            random.Next(3) == 0 ? null : random.Next(1, 6)
                        )
                ),
            ],
            [
                .. Many(
                    random,
                    4,
                    () =>
                        new StaffOnRoll(
                            Guid.CreateVersion7(),
                            January.AddDays(-random.Next(300)),
                            random.Next(2) == 0 ? null : January.AddDays(random.Next(200)),
                            Any<CertificateLevel>(random)
                        )
                ),
            ],
            [
                new WantedHours(
                    Guid.CreateVersion7(),
                    random.Next(1, 5000),
                    random.Next(1, 9),
                    random.Next(1, 90),
                    365
                ),
            ]
        );

    private static PersonServedRow SomePerson(Random random) =>
        Person([
            .. Many(
                random,
                5,
                () =>
                    Visit(
                        random.Next(1, 4),
                        random.Next(1, 28),
                        Any<VisitFinding>(random),
                        Any<VisitWay>(random),
                        random.Next(5, 120)
                    )
            ),
        ]);

    private static ServiceRecordRow SomeService(Random random) =>
        Service(Any<CountedRecord>(random), random.Next(0, 500), random.Next(1, 4));

    private static StationWork Shuffled(StationWork work, Random random) =>
        work with
        {
            Months = Mix(work.Months, random),
            People = Mix(work.People, random),
            Services = Mix(work.Services, random),
            Orders = Mix(work.Orders, random),
            Staff = Mix(work.Staff, random),
        };

    private static T[] Mix<T>(IReadOnlyList<T> all, Random random)
    {
        T[] mixed = [.. all];
        random.Shuffle(mixed);
        return mixed;
    }

    private static IEnumerable<T> Many<T>(Random random, int most, Func<T> one) =>
        Enumerable.Range(0, random.Next(most + 1)).Select(_ => one());

    private static T Any<T>(Random random)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        return all[random.Next(all.Length)];
    }
}
