namespace StationPortal.Web.Tests.Evaluation.ByHand;

/// <summary>Figures counted anew from the events, each as plain SQL: $1 tenant, $2 station, $3 and $4 the evaluated days, $5 the moment of counting. They give numerator and denominator.</summary>
internal static class RecountSql
{
    /// <summary>People due in a whole month, and those of them who were met (SV-03).</summary>
    public const string VisitRate = """
        with person as (
          select stream_id, (data->>'From')::date as since, data->>'Class' as class
          from mt_events
          where tenant_id = $1 and type = 'stations.person_taken_up'
            and data->>'Station' = $2 and timestamp <= $5
        ), visit as (
          select distinct on (e.stream_id, e.data->>'Visit')
            e.stream_id, coalesce(e.data->'Corrected', e.data) as said
          from mt_events e join person p on p.stream_id = e.stream_id
          where e.tenant_id = $1 and e.timestamp <= $5
            and e.type in ('stations.visit_recorded', 'stations.visit_corrected')
          order by e.stream_id, e.data->>'Visit', e.version desc
        ), met as (
          select distinct stream_id,
            date_trunc('month', (said->>'At')::timestamptz at time zone 'Asia/Shanghai')::date as month
          from visit where said->>'Finding' <> 'NotMet'
        ), month as (
          select m::date as first
          from generate_series(date_trunc('month', $3::timestamp), $4::timestamp, '1 month') m
          where m::date >= $3 and (m + interval '1 month' - interval '1 day')::date <= $4
        ), due as (
          select exists (
            select from met where met.stream_id = p.stream_id and met.month = m.first) as met
          from person p cross join month m
          where exists (
              select from met where met.stream_id = p.stream_id and met.month = m.first)
            or (p.since < m.first and (p.class <> 'General' or (
              p.since <= (m.first - interval '2 months')::date and not exists (
                select from met where met.stream_id = p.stream_id
                  and met.month in ((m.first - interval '1 month')::date, (m.first - interval '2 months')::date)))))
        )
        select array[count(*) filter (where met), count(*)]::numeric[] from due
        """;

    /// <summary>What the recount of visits knows nothing of; the demo's station has none of it.</summary>
    public const string ChangesOfCare = """
        select array[count(*), count(*)]::numeric[]
        from mt_events e
        where e.tenant_id = $1 and e.timestamp <= $5 and $3 < $4
          and e.type in ('stations.visit_class_changed', 'stations.person_moved', 'stations.person_let_go', 'stations.person_forgotten')
          and e.stream_id in (
            select stream_id from mt_events
            where tenant_id = $1 and type = 'stations.person_taken_up' and data->>'Station' = $2)
        """;

    /// <summary>Minutes of service that count, and minutes that the contract wants within the days.</summary>
    public const string HoursRate = """
        with said as (
          select distinct on (e.stream_id) e.stream_id, e.data->'Facts' as facts
          from mt_events e
          where e.tenant_id = $1 and e.timestamp <= $5
            and e.type in ('stations.service_given', 'stations.service_corrected')
            and e.stream_id in (
              select stream_id from mt_events
              where tenant_id = $1 and type = 'stations.service_given' and data->>'Station' = $2)
          order by e.stream_id, e.version desc
        ), doubt as (
          select distinct on (stream_id) stream_id, type, (data->>'Minutes')::int as minutes
          from mt_events
          where tenant_id = $1 and timestamp <= $5
            and type in ('stations.service_disputed', 'stations.dispute_settled')
          order by stream_id, version desc
        ), given as (
          select coalesce(sum(case d.type
            when 'stations.service_disputed' then 0
            when 'stations.dispute_settled' then d.minutes
            else (facts->>'Minutes')::int * jsonb_array_length(facts->'Workers') end), 0) as minutes
          from said left join doubt d on d.stream_id = said.stream_id
          where (facts->>'On')::date between $3 and $4
        ), run as (
          select (data->>'Contract')::uuid as contract, (data->>'From')::date as since,
            (data->>'Until')::date as until
          from mt_events
          where tenant_id = $1 and type = 'stations.station_opened' and stream_id = $2::uuid
        ), scope as (
          select c.data from mt_events c join run on run.contract = c.stream_id
          where c.tenant_id = $1 and c.type = 'procurement.contract_scope_set'
          order by c.version desc limit 1
        ), hours as (
          select sum((w->>'Amount')::numeric) as all
          from (
            select c.data from mt_events c join run on run.contract = c.stream_id
            where c.tenant_id = $1 and c.type = 'procurement.contract_schedule_set'
            order by c.version desc limit 1) schedule
          cross join lateral jsonb_array_elements(schedule.data->'Milestones') m
          cross join lateral jsonb_array_elements(
            case jsonb_typeof(m->'Wanted') when 'array' then m->'Wanted' else '[]' end) w
          where w->>'Kind' = 'ServiceHours'
        )
        select array[given.minutes, round(
          hours.all * 60 * (least(run.until, $4) - greatest(run.since, $3) + 1)
            / jsonb_array_length(scope.data->'Townships')
            / ((scope.data->>'End')::date - (scope.data->>'Start')::date + 1), 2)]::numeric[]
        from given, run, scope, hours
        """;

    /// <summary>Tasks whose last day lies within the days, not called off, and those of them that are done.</summary>
    public const string TaskRate = """
        with task as (
          select e.stream_id, (t->>'No')::int as no, (t->>'Due')::date as due
          from mt_events e
          cross join lateral jsonb_array_elements(
            case e.type when 'stations.month_planned' then e.data->'Tasks'
              else jsonb_build_array(e.data->'Task') end) t
          where e.tenant_id = $1 and e.timestamp <= $5
            and e.type in ('stations.month_planned', 'stations.task_added')
            and e.stream_id in (
              select stream_id from mt_events
              where tenant_id = $1 and type = 'stations.month_planned' and data->>'Station' = $2)
        ), last as (
          select distinct on (stream_id, (data->>'No')::int) stream_id, (data->>'No')::int as no, type
          from mt_events
          where tenant_id = $1 and timestamp <= $5
            and type in ('stations.task_done', 'stations.task_passed', 'stations.task_returned', 'stations.task_called_off')
          order by stream_id, (data->>'No')::int, version desc
        )
        select array[
          count(*) filter (where type in ('stations.task_done', 'stations.task_passed')), count(*)]::numeric[]
        from task left join last using (stream_id, no)
        where due between $3 and $4 and coalesce(type, '') <> 'stations.task_called_off'
        """;

    /// <summary>Orders placed within the days and not cancelled, and those of them that are closed.</summary>
    public const string OrdersClosedRate = """
        with placed as (
          select stream_id from mt_events
          where tenant_id = $1 and type = 'volunteers.order_placed' and data->>'Station' = $2
            and timestamp <= $5
            and (timestamp at time zone 'Asia/Shanghai')::date between $3 and $4
        ), last as (
          select distinct on (stream_id) stream_id, type
          from mt_events
          where tenant_id = $1 and timestamp <= $5
            and type in ('volunteers.order_closed', 'volunteers.order_reopened', 'volunteers.order_cancelled')
          order by stream_id, version desc
        )
        select array[count(*) filter (where type = 'volunteers.order_closed'), count(*)]::numeric[]
        from placed left join last using (stream_id)
        where coalesce(type, '') <> 'volunteers.order_cancelled'
        """;
}
