using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>A safety check for lists and its own page. Who has answered stands on the orders and in <see cref="SafetyAnswerRow"/>.</summary>
public sealed class SafetyCheckPage : IReadModel<SafetyCheckPage>
{
    public static string StreamType => SafetyCheck.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public CheckWeather Weather { get; set; }
    public string Item { get; set; } = "";
    public CheckedPeople Who { get; set; } = new([], [], []);

    /// <summary>The townships of its villages, each as <see cref="TagOf"/>.</summary>
    public string Townships { get; set; } = "";
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset Deadline { get; set; }
    public int Expected { get; set; }
    public int Asked { get; set; }
    public int LeftOut { get; set; }

    /// <summary>Everybody was asked.</summary>
    public bool All { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>How a township stands in <see cref="Townships"/>.</summary>
    public static string TagOf(string township) => $"[{township}]";

    public static SafetyCheckPage? Fold(SafetyCheckPage? row, StoredEvent e)
    {
        row ??= new SafetyCheckPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        switch (e.Data)
        {
            case SafetyCheckStarted started:
                (row.Weather, row.Item, row.Who) = (started.Weather, started.Item, started.Who);
                (row.StartedAt, row.Deadline) = (e.At, started.Deadline);
                row.Expected = started.Expected;
                row.Townships = string.Concat(
                    started
                        .Who.Villages.Select(village => village[..9])
                        .Distinct(StringComparer.Ordinal)
                        .Select(TagOf)
                );
                break;
            case SafetyCheckAsked asked:
                (row.Asked, row.LeftOut) = (row.Asked + asked.Asked, row.LeftOut + asked.LeftOut);
                row.All = asked.All;
                break;
            case SafetyCheckEnded:
                row.EndedAt = e.At;
                break;
        }

        return row;
    }
}

/// <summary>Somebody who was reached by phone in a check.</summary>
public sealed class SafetyAnswerRow : IReadModel<SafetyAnswerRow>
{
    public static string StreamType => SafetyAnswer.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Check { get; set; }
    public Guid Order { get; set; }
    public string Village { get; set; } = "";
    public Guid? Station { get; set; }
    public CheckAnswer Answer { get; set; }
    public DateTimeOffset At { get; set; }

    public static SafetyAnswerRow? Fold(SafetyAnswerRow? row, StoredEvent e)
    {
        row ??= new SafetyAnswerRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        if (e.Data is SafetyCheckAnswered answered)
        {
            (row.Check, row.Order) = (answered.Check, answered.Order);
            (row.Village, row.Station) = (answered.Village, answered.Station);
            (row.Answer, row.At) = (answered.Answer, e.At);
        }

        return row;
    }
}
