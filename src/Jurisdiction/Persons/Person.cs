using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>What the rules ask about a person: whose, kept until when, locked or gone.</summary>
public sealed record Person(
    Guid? Organisation,
    ImmutableList<RetentionBegan> Retentions,
    bool Locked,
    bool Erased
) : IStreamState<Person>
{
    public static string StreamType => "person";

    public static Person Start(object first) =>
        first is PersonRegistered registered
            ? new Person(registered.Organisation, [], false, false)
            : throw new UnexpectedEventException(StreamType, first);

    public Person Apply(object next) =>
        next switch
        {
            RetentionBegan retention => this with { Retentions = Retentions.Add(retention) },
            PersonLocked => this with { Locked = true },
            PersonErased => this with { Erased = true },
            _ => this,
        };

    /// <summary>The longest retention that still runs on the day, or <c>null</c>. The last day is included.</summary>
    public RetentionBegan? KeptOn(DateOnly day) =>
        Retentions.Where(each => each.Until >= day).MaxBy(each => each.Until);

    /// <summary>Whether the actor may deal with the person at all: the person's own organisation, an authority whose region covers the tenant, or any authority for people of national reach.</summary>
    /// <exception cref="NotInScopeException">Neither.</exception>
    public Person RequireScope(Actor actor, string tenant)
    {
        if (actor.Organisation is { } organisation)
        {
            return organisation == Organisation ? this : throw new NotInScopeException(StreamType);
        }

        // Suppliers' people and experts of national reach are dealt with by every county; other people only by the authorities above them.
        if (tenant != RegionCode.Nation)
        {
            Scope.Require(actor, tenant);
        }

        return this;
    }
}
