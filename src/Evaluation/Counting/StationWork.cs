using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Volunteers;

namespace StationPortal.Evaluation;

/// <summary>Everything recorded at a station that figures are counted from, as it stood at one moment.</summary>
/// <param name="Station">The station.</param>
/// <param name="From">First day that is evaluated.</param>
/// <param name="Until">Last day that is evaluated.</param>
/// <param name="Months">Its months of tasks.</param>
/// <param name="People">Whom it looks after, or did.</param>
/// <param name="Services">Its service records.</param>
/// <param name="Orders">Orders of its people.</param>
/// <param name="Staff">Who was of its staff.</param>
/// <param name="Contracts">What contracts want of it.</param>
public sealed record StationWork(
    Guid Station,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<WorkMonth> Months,
    IReadOnlyList<PersonServedRow> People,
    IReadOnlyList<ServiceRecordRow> Services,
    IReadOnlyList<OrderPage> Orders,
    IReadOnlyList<StaffOnRoll> Staff,
    IReadOnlyList<WantedHours> Contracts
)
{
    /// <summary>Whether a day is evaluated.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= Until;

    /// <summary>Whether the day of a moment is evaluated.</summary>
    public bool Holds(DateTimeOffset moment) => Holds(ChinaTime.DateOf(moment));

    /// <summary>How many people it looked after within the days; somebody taken up twice counts once.</summary>
    public int PeopleServed =>
        People
            .Select(row => row.AsOf(Until))
            .Where(row =>
                row.Station == Station
                && row.From <= Until
                && (row.LetGoOn is not { } gone || gone >= From)
            )
            .DistinctBy(row => row.Person)
            .Count();

    /// <summary>The months that lie wholly within the days, by their first day: half a month says nothing about a month's duty.</summary>
    public IEnumerable<DateOnly> WholeMonths
    {
        get
        {
            var month = VisitMonth.Of(From);
            for (month = month < From ? month.AddMonths(1) : month; ; month = month.AddMonths(1))
            {
                if (VisitMonth.LastOf(month) > Until)
                {
                    yield break;
                }

                yield return month;
            }
        }
    }
}

/// <summary>A station's month of tasks.</summary>
/// <param name="Row">Its tasks.</param>
/// <param name="ZeroReportedOn">Day of its zero report, or <c>null</c>.</param>
public sealed record WorkMonth(StationMonthPage Row, DateOnly? ZeroReportedOn);

/// <summary>Somebody's time on the staff.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="Until">Last day, or <c>null</c>.</param>
/// <param name="Certificate">The last that was entered.</param>
public sealed record StaffOnRoll(
    Guid Person,
    DateOnly From,
    DateOnly? Until,
    CertificateLevel Certificate
)
{
    /// <summary>The account by which they write, or <c>null</c>.</summary>
    public Guid? Account { get; init; }
}

/// <summary>What a contract wants of one station within the evaluated days: its hours of direct service, shared evenly among its townships and its days.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Hours">All that it wants.</param>
/// <param name="Townships">How many townships share them.</param>
/// <param name="Days">Evaluated days on which the station ran under it.</param>
/// <param name="OfDays">Days of the contract.</param>
public sealed record WantedHours(Guid Contract, int Hours, int Townships, int Days, int OfDays)
{
    private const int MinutesOfHour = 60;

    /// <summary>What a contract wants; <c>null</c> when it counts no hours.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="days">Evaluated days on which the station ran under it.</param>
    public static WantedHours? Of(ContractPage contract, int days)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var hours = contract
            .Milestones.SelectMany(line => line.Milestone.Wanted ?? [])
            .Where(each => each.Kind == WantedKind.ServiceHours)
            .Sum(each => each.Amount);
        return hours > 0 && contract.Paper.Scope is { Townships.Count: > 0 } scope
            ? new(
                contract.Id,
                hours,
                scope.Townships.Count,
                days,
                scope.End.DayNumber - scope.Start.DayNumber + 1
            )
            : null;
    }

    /// <summary>Evaluated days by the contract that they belong to.</summary>
    /// <param name="station">The station, or <c>null</c> before it opened.</param>
    /// <param name="from">First day that is evaluated.</param>
    /// <param name="until">Last day that is evaluated.</param>
    public static IReadOnlyDictionary<Guid, int> DaysOf(
        Station? station,
        DateOnly from,
        DateOnly until
    )
    {
        var days = new Dictionary<Guid, int>();
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            if (station?.ContractOn(day) is { } contract)
            {
                days[contract] = days.GetValueOrDefault(contract) + 1;
            }
        }

        return days;
    }

    /// <summary>Minutes wanted of the station, half-up to two places.</summary>
    public decimal Minutes =>
        Money.RoundHalfUp((decimal)Hours * MinutesOfHour * Days / Townships / OfDays);
}
