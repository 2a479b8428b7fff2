namespace StationPortal.EventStore.Tests;

public sealed record PurseFilled(decimal Amount);

public sealed record PurseSpent(decimal Amount, Guid On);

public sealed class PurseEmptyException(decimal left) : Exception($"Only {left} is left.");

/// <summary>Money that several decisions want at once.</summary>
public sealed record Purse(decimal Left) : IStreamState<Purse>
{
    public static string StreamType => "purse";

    public static Purse Start(object first) =>
        first is PurseFilled filled
            ? new Purse(filled.Amount)
            : throw new UnexpectedEventException(StreamType, first);

    public Purse Apply(object next) =>
        next switch
        {
            PurseFilled filled => new Purse(Left + filled.Amount),
            PurseSpent spent => new Purse(Left - spent.Amount),
            _ => this,
        };

    public PurseSpent Spend(decimal amount, Guid on) =>
        amount <= Left ? new PurseSpent(amount, on) : throw new PurseEmptyException(Left);
}
