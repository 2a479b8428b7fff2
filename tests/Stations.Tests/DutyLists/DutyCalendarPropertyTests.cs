using Xunit;

namespace StationPortal.Stations.Tests.DutyLists;

/// <summary>What holds for every sound rhythm, tried on rhythms drawn by chance; the seed is printed, and <c>DUTY_SEED</c> repeats a run.</summary>
public sealed class DutyCalendarPropertyTests
{
    private const int Tries = 300;
    private const int Years = 6;
    private readonly Random random;

    public DutyCalendarPropertyTests(ITestOutputHelper output)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DUTY_SEED"), out var given)
            ? given
            : Random.Shared.Next();
        output.WriteLine($"DUTY_SEED={seed}");
        random = new Random(seed);
    }

    [Fact]
    public void every_week_has_a_weekly_duty_once()
    {
        for (var day = 1; day <= 7; day++)
        {
            var firsts = Tasks(Duties.Weekly(day, random.Next(1, 8))).Select(task => task.From);

            AssertSteps(firsts, (a, b) => b.DayNumber - a.DayNumber == 7);
        }
    }

    [Fact]
    public void every_month_has_a_monthly_duty_once() =>
        Try(
            () => Duties.Monthly(random.Next(1, 32), random.Next(1, 32)),
            tasks =>
            {
                Assert.Equal(12 * Years, tasks.Count);
                AssertSteps(tasks.Select(task => task.From), (a, b) => Months(b) - Months(a) == 1);
            }
        );

    [Fact]
    public void every_quarter_has_a_quarterly_duty_once() =>
        Try(
            () => Duties.Quarterly(random.Next(1, 32), random.Next(1, 93)),
            tasks =>
                AssertSteps(tasks.Select(task => task.From), (a, b) => Months(b) - Months(a) == 3)
        );

    [Fact]
    public void every_year_has_a_yearly_duty_once() =>
        Try(
            () =>
            {
                var month = random.Next(1, 13);
                return Duties.Yearly(
                    month,
                    random.Next(1, DateTime.DaysInMonth(2024, month) + 1),
                    random.Next(1, 367)
                );
            },
            tasks => Assert.Equal(Years, tasks.Select(task => task.From.Year).Distinct().Count())
        );

    [Fact]
    public void tasks_of_one_duty_never_overlap_and_never_end_before_they_begin() =>
        Try(
            Any,
            tasks =>
            {
                Assert.All(tasks, task => Assert.True(task.From <= task.Due, task.ToString()));
                AssertSteps(tasks, (a, b) => a.Due < b.From);
            }
        );

    [Fact]
    public void the_tasks_of_a_month_begin_in_it() =>
        Try(Any, _ => { }, (month, task) => Assert.Equal(month, DutyCalendar.FirstOf(task.From)));

    [Fact]
    public void a_sound_rhythm_without_a_last_day_falls_due_within_a_year() =>
        Try(Any, tasks => Assert.True(tasks.Count >= Years));

    private Rhythm Any()
    {
        var month = random.Next(1, 13);
        return random.Next(4) switch
        {
            0 => Duties.Weekly(random.Next(1, 8), random.Next(1, 8)),
            1 => Duties.Monthly(random.Next(1, 32), random.Next(1, 32)),
            2 => Duties.Quarterly(random.Next(1, 32), random.Next(1, 93)),
            _ => Duties.Yearly(
                month,
                random.Next(1, DateTime.DaysInMonth(2024, month) + 1),
                random.Next(1, 367)
            ),
        };
    }

    private static void Try(
        Func<Rhythm> draw,
        Action<IReadOnlyList<TaskDays>> holds,
        Action<DateOnly, TaskDays>? each = null
    )
    {
        for (var count = 0; count < Tries; count++)
        {
            var rhythm = draw();
            holds(Tasks(rhythm));
            if (each is null)
            {
                continue;
            }

            foreach (var month in DutyCalendarTests.EachMonth(2026, 12 * Years))
            {
                DutyCalendarTests.Days(rhythm, month).ForEach(task => each(month, task));
            }
        }
    }

    private static List<TaskDays> Tasks(Rhythm rhythm) =>
        [
            .. DutyCalendarTests
                .EachMonth(2026, 12 * Years)
                .SelectMany(month => DutyCalendarTests.Days(rhythm, month)),
        ];

    private static int Months(DateOnly day) => (day.Year * 12) + day.Month;

    private static void AssertSteps<T>(IEnumerable<T> items, Func<T, T, bool> step)
    {
        var all = items.ToList();
        Assert.NotEmpty(all);
        Assert.All(
            all.Zip(all.Skip(1)),
            pair => Assert.True(step(pair.First, pair.Second), $"{pair.First} then {pair.Second}")
        );
    }
}
