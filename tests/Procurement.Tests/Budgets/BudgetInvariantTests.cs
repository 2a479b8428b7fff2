using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Procurement.Tests.Budgets.BudgetWorld;

namespace StationPortal.Procurement.Tests.Budgets;

/// <summary>Whatever is asked in whatever order: no source is overdrawn, no decision passes the cap, nothing is paid that is not owed. The books are kept a second time, by other means.</summary>
public sealed class BudgetInvariantTests(ITestOutputHelper output)
{
    [Fact]
    public void no_order_of_moves_breaks_the_invariants()
    {
        var first = Environment.TickCount;
        var kinds = new Dictionary<Type, int>();
        for (var seed = first; seed < first + 200; seed++)
        {
            output.WriteLine($"seed {seed}");
            Walk(new Random(seed), moves: 120, kinds);
        }

        // A walk in which everything is refused would prove nothing.
        output.WriteLine(string.Join(", ", kinds.Select(kind => $"{kind.Key.Name} {kind.Value}")));
        Assert.Equal(11, kinds.Count(kind => kind.Value > 20));
    }

    private static void Walk(Random random, int moves, Dictionary<Type, int> kinds)
    {
        var budget = With();
        var books = new Books();
        Array.ForEach(Entered, e => books.Write(e));
        for (var i = 0; i < moves; i++)
        {
            foreach (var e in Try(() => AnyMove(budget, books, random)))
            {
                budget = budget.Apply(e);
                kinds[e.GetType()] = kinds.GetValueOrDefault(e.GetType()) + 1;
                books.Write(e);
                if (
                    e is MoneyPlanned or MoneyReserved or OutsideContractRegistered
                    && TouchesRelief(e)
                )
                {
                    Assert.True(books.Relief <= books.Cap, $"{books.Relief} > {books.Cap}");
                }
            }

            books.AssertSound();
            Assert.Equal(books.Held, budget.Held.Total);
        }
    }

    private static bool TouchesRelief(object e) =>
        e switch
        {
            MoneyPlanned p => p.Parts,
            MoneyReserved r => r.Parts,
            OutsideContractRegistered o => o.Parts,
            _ => (IReadOnlyList<SourceAmount>)[],
        }
            is { } parts
        && parts.Any(part => part.Source == MoneySource.ReliefFunds);

    private static object[] Try(Func<IEnumerable<object>> move)
    {
        try
        {
            return [.. move()];
        }
        catch (RuleBrokenException)
        {
            return [];
        }
    }

    private static IEnumerable<object> AnyMove(Budget budget, Books books, Random random)
    {
        Guid Some() =>
            books.Purposes.Count == 0 || random.Next(4) == 0
                ? Guid.CreateVersion7()
                : books.Purposes[random.Next(books.Purposes.Count)];
        decimal Yuan(int most) => random.Next(1, most * 100) / 100m;
        SourceAmount[] Parts() =>
            random.Next(3) switch
            {
                0 => Relief(Yuan(200_000)),
                1 => Fiscal(Yuan(900_000)),
                _ => [.. Relief(Yuan(100_000)), .. Fiscal(Yuan(100_000))],
            };
        var payment = budget.Orders.Keys.FirstOrDefault(Guid.CreateVersion7());
        var payer = books.PayerOf(payment);
        return random.Next(13) switch
        {
            0 or 1 => [budget.Plan(Some(), Parts(), Context())],
            2 or 3 =>
            [
                budget.Reserve(Some(), random.Next(2) == 0 ? Some() : null, Parts(), [], Context()),
            ],
            4 or 5 => [budget.Commit(Guid.CreateVersion7(), Some(), Yuan(150_000))],
            6 or 7 => [budget.Order(Some(), Guid.CreateVersion7(), Yuan(60_000))],
            8 => [budget.Pay(payer, payment)],
            9 => [budget.Return(payer, payment)],
            10 => random.Next(3) switch
            {
                0 => budget.FreePlanned(Some(), "x"),
                1 => budget.FreeReservation(Some(), "x"),
                _ => budget.FreeCommitment(Some(), 0m, "x"),
            },
            11 =>
            [
                budget.Register(
                    Guid.CreateVersion7().ToString(),
                    "x",
                    "x",
                    new(2026, 1, 1),
                    Parts(),
                    0m,
                    Context()
                ),
            ],
            _ => new SetCapBase(Key, Yuan(12_000_000), "x", random.Next(2) == 0).Decide(
                budget,
                Context()
            ),
        };
    }

    /// <summary>Plain sums over the events, without the state's help.</summary>
    private sealed class Books
    {
        private readonly Dictionary<MoneySource, decimal> held = [];
        private readonly Dictionary<Guid, decimal> owed = [];
        private readonly Dictionary<Guid, decimal> spent = [];
        private readonly Dictionary<Guid, Guid> payers = [];
        private readonly Dictionary<MoneySource, decimal> sources = [];

        public List<Guid> Purposes { get; } = [];
        public decimal Cap { get; private set; }
        public decimal Held => held.Values.Sum();
        public decimal Relief => held.GetValueOrDefault(MoneySource.ReliefFunds);

        public Guid PayerOf(Guid payment) => payers.GetValueOrDefault(payment);

        public void Write(object e)
        {
            switch (e)
            {
                case BudgetSet set:
                    set.Sources.ToList().ForEach(part => sources[part.Source] = part.Amount);
                    break;
                case CapBaseSet cap:
                    Cap = Math.Floor(cap.Base * 5m) / 100m;
                    break;
                case MoneyPlanned planned:
                    Add(planned.Plan, planned.Parts, 1);
                    break;
                case PlannedMoneyFreed freed:
                    Add(freed.Plan, freed.Parts, -1);
                    break;
                case MoneyReserved reserved:
                    Add(reserved.Purpose, reserved.Parts, 1);
                    Add(reserved.Purpose, reserved.PlanParts, -1);
                    break;
                case ReservationFreed freed:
                    Add(freed.Purpose, freed.Parts, -1);
                    break;
                case MoneyCommitted committed:
                    Add(committed.Contract, committed.Freed, -1);
                    owed[committed.Contract] = committed.Parts.Sum(part => part.Amount);
                    break;
                case OutsideContractRegistered outside:
                    Add(outside.Contract, outside.Parts, 1);
                    owed[outside.Contract] = outside.Parts.Sum(part => part.Amount);
                    break;
                case CommitmentFreed freed:
                    Add(freed.Contract, freed.Parts, -1);
                    owed[freed.Contract] -= freed.Parts.Sum(part => part.Amount);
                    break;
                case PaymentOrdered ordered:
                    payers[ordered.Payment] = ordered.Contract;
                    Spend(ordered.Contract, ordered.Parts, 1);
                    break;
                case PaymentReturned returned:
                    Spend(returned.Contract, returned.Parts, -1);
                    break;
            }
        }

        public void AssertSound()
        {
            Assert.All(held, line => Assert.InRange(line.Value, 0, sources[line.Key]));
            Assert.All(spent, line => Assert.InRange(line.Value, 0, owed[line.Key]));
        }

        private void Add(Guid purpose, IReadOnlyList<SourceAmount> parts, int sign)
        {
            Purposes.Add(purpose);
            foreach (var part in parts)
            {
                held[part.Source] = held.GetValueOrDefault(part.Source) + sign * part.Amount;
            }
        }

        private void Spend(Guid contract, IReadOnlyList<SourceAmount> parts, int sign) =>
            spent[contract] =
                spent.GetValueOrDefault(contract) + sign * parts.Sum(part => part.Amount);
    }
}
