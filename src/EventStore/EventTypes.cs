using System.Collections.Frozen;

namespace StationPortal.EventStore;

/// <summary>The stored name of every event. A CLR name is never stored, so a type may be renamed or moved.</summary>
public sealed class EventTypes
{
    private readonly Dictionary<string, Type> typeByName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventName> nameByType = [];

    /// <summary>Registers an event under its stored name, <c>module.past_tense</c>.</summary>
    /// <exception cref="ArgumentException">Name or type is registered already.</exception>
    public EventTypes Add<TEvent>(string storedName)
        where TEvent : class
    {
        typeByName.Add(storedName, typeof(TEvent));
        nameByType.Add(
            typeof(TEvent),
            new(storedName, $"{typeof(TEvent).FullName}, {typeof(TEvent).Assembly.GetName().Name}")
        );
        return this;
    }

    /// <exception cref="EventTypeNotRegisteredException">A module forgot to register the type.</exception>
    public string NameOf(Type type) => NamesOf(type).Stored;

    /// <exception cref="EventTypeNotRegisteredException">A module forgot to register the type.</exception>
    internal EventName NamesOf(Type type) =>
        nameByType.TryGetValue(type, out var name)
            ? name
            : throw new EventTypeNotRegisteredException(type);

    /// <summary>The type stored under a name, or <c>null</c> when this program does not know it.</summary>
    public Type? Find(string storedName) => typeByName.GetValueOrDefault(storedName);

    /// <summary>Every stored name with its type.</summary>
    public FrozenDictionary<string, Type> All =>
        typeByName.ToFrozenDictionary(StringComparer.Ordinal);
}

/// <summary>What stands beside an event in its row.</summary>
/// <param name="Stored">The name it is read by.</param>
/// <param name="Dotnet">Marten's hint; it reads the stored name first.</param>
internal sealed record EventName(string Stored, string Dotnet);
