using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>A survey for those who call the drawn people; agencies and stations never reach it.</summary>
public sealed class SurveyRow : IReadModel<SurveyRow>
{
    public static string StreamType => Survey.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }
    public Guid Assessment { get; set; }
    public Guid Station { get; set; }
    public string County { get; set; } = "";
    public DateOnly Until { get; set; }
    public int Candidates { get; set; }

    /// <summary>The sample in its order.</summary>
    public IReadOnlyList<SurveyPerson> People { get; set; } = [];

    /// <summary>How many answered.</summary>
    public int Answered { get; set; }
    public bool Closed { get; set; }

    /// <summary>Fingerprints of the links in force, each as <see cref="Mark"/>: a text, so that one query finds a link's survey.</summary>
    public string Links { get; set; } = "";

    /// <summary>How many are neither answered nor called often enough.</summary>
    public int Waiting =>
        People.Count(one => one.Answered is null && one.Tries < SurveyRules.MostTries);

    /// <summary>How a fingerprint stands in <see cref="Links"/>.</summary>
    public static string Mark(string fingerprint) => $",{fingerprint},";

    public static SurveyRow? Fold(SurveyRow? row, StoredEvent e)
    {
        row ??= new SurveyRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e.Data);
        return row;
    }

    private void Apply(object data)
    {
        switch (data)
        {
            case SurveyDrawn drawn:
                (Assessment, Station, County) = (drawn.Assessment, drawn.Station, drawn.County);
                (Until, Candidates) = (drawn.Until, drawn.Candidates);
                People =
                [
                    .. drawn.People.Select(one => new SurveyPerson(
                        one.No,
                        one.Served,
                        one.Person,
                        0,
                        null,
                        null
                    )),
                ];
                break;
            case SurveyLinkMade made:
                Change(made.No, one => one with { Link = made.Fingerprint });
                Links = string.Concat(People.Select(one => one.Link).OfType<string>().Select(Mark));
                break;
            case SurveyCallTried tried:
                Change(tried.No, one => one with { Tries = one.Tries + 1 });
                break;
            case OpinionGiven given:
                Change(given.No, one => one with { Answered = given.Channel });
                Answered = People.Count(one => one.Answered is not null);
                break;
            case SurveyClosed:
                Closed = true;
                break;
        }
    }

    private void Change(int no, Func<SurveyPerson, SurveyPerson> change) =>
        People = [.. People.Select(one => one.No == no ? change(one) : one)];
}

/// <summary>A drawn person, without what they said.</summary>
/// <param name="Served">The record at the station.</param>
/// <param name="Person">In the vault.</param>
/// <param name="Tries">Calls in vain.</param>
/// <param name="Link">Fingerprint of the link in force, or <c>null</c>.</param>
/// <param name="Answered">How they answered, or <c>null</c>.</param>
public sealed record SurveyPerson(
    int No,
    Guid Served,
    Guid Person,
    int Tries,
    string? Link,
    SurveyChannel? Answered
);
