using System.Text.Json;
using StationPortal.Testing;

namespace StationPortal.Web.Tests.Evaluation.ByHand;

/// <summary>A published station in a round, read from the raw events with nothing but SQL: none of the portal's own reading is asked.</summary>
internal sealed class RecordedByHand
{
    private const string Tenant = "440105";

    private const string Latest = """
        select jsonb_build_object('Id', o.stream_id, 'Opened', o.data, 'At', f.data->>'At')::text
        from mt_events o
        join mt_events f on f.tenant_id = o.tenant_id and f.stream_id = o.stream_id
          and f.type = 'evaluation.figures_frozen'
        join mt_events p on p.tenant_id = o.tenant_id and p.stream_id = o.stream_id
          and p.type = 'evaluation.grade_published'
        where o.tenant_id = $1 and o.type = 'evaluation.assessment_opened'
          and o.data->'Station'->>'Township' = $2
        order by o.data->>'Until' desc
        limit 1
        """;

    private readonly PostgresFixture postgres;
    private readonly object[] scope;

    private RecordedByHand(PostgresFixture postgres, JsonElement found)
    {
        this.postgres = postgres;
        Opened = found.GetProperty(nameof(Opened));
        Assessment = found.GetProperty("Id").GetGuid();
        scope =
        [
            Tenant,
            Opened.GetProperty("Station").GetProperty("Station").GetString()!,
            DateOnly.Parse(Opened.GetProperty("From").GetString()!, null),
            DateOnly.Parse(Opened.GetProperty("Until").GetString()!, null),
            DateTimeOffset.Parse(found.GetProperty("At").GetString()!, null).ToUniversalTime(),
        ];
    }

    /// <summary>How the station began to be evaluated.</summary>
    public JsonElement Opened { get; }

    public Guid Assessment { get; }

    public string Path => $"/assessments/{Tenant}/{Assessment}";

    public string Survey => $"{Path}/survey";

    /// <summary>The last published result of a township's station.</summary>
    public static async Task<RecordedByHand> Of(PostgresFixture postgres, string township) =>
        new(
            postgres,
            JsonDocument
                .Parse((await postgres.Scalar<string>(Latest, Tenant, township))!)
                .RootElement
        );

    /// <summary>Numerator and denominator of a figure.</summary>
    public async Task<(decimal Reached, decimal Wanted)> Count(string sql)
    {
        var pair = await postgres.Scalar<decimal[]>(sql, scope);
        return (pair![0], pair[1]);
    }

    /// <summary>Every event of a kind about the station in the round, the first first.</summary>
    public async Task<IReadOnlyList<JsonElement>> Events(string type) =>
        [
            .. JsonDocument
                .Parse(
                    (
                        await postgres.Scalar<string>(
                            """
                            select coalesce(jsonb_agg(data order by version), '[]')::text
                            from mt_events where tenant_id = $1 and stream_id = $2 and type = $3
                            """,
                            Tenant,
                            Assessment,
                            type
                        )
                    )!
                )
                .RootElement.EnumerateArray(),
        ];

    /// <summary>Answers and stars of the people asked, by line.</summary>
    public async Task<(decimal Stars, decimal Answers)> Opinions(string line)
    {
        var pair = await postgres.Scalar<decimal[]>(
            """
            select array[sum((a->>'Stars')::numeric), count(*)::numeric]
            from mt_events d
            join mt_events g on g.tenant_id = d.tenant_id and g.stream_id = d.stream_id
              and g.type = 'evaluation.opinion_given'
            cross join lateral jsonb_array_elements(g.data->'Answers') a
            where d.tenant_id = $1 and d.type = 'evaluation.survey_drawn'
              and d.data->>'Assessment' = $2 and a->>'Code' = $3
            """,
            Tenant,
            $"{Assessment}",
            line
        );
        return (pair![0], pair[1]);
    }

    /// <summary>The schedule of the station's contract as it was signed.</summary>
    public async Task<JsonElement> Schedule() =>
        JsonDocument
            .Parse(
                (
                    await postgres.Scalar<string>(
                        """
                        select data::text from mt_events
                        where tenant_id = $1 and stream_id = $2
                          and type = 'procurement.contract_schedule_set'
                        order by version desc limit 1
                        """,
                        Tenant,
                        Opened.GetProperty("Station").GetProperty("Contract").GetGuid()
                    )
                )!
            )
            .RootElement;
}
