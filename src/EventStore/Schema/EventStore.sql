-- Marten's tables (docs/marten-tables.sql) and, beside its columns, ours: each is nullable or has a default, so that a row
-- written by Marten is valid too. Names are unqualified: the connection's search path says in which schema the log lives.

create table if not exists mt_streams (
  tenant_id   varchar     not null default '*DEFAULT*',
  id          uuid        not null,
  type        varchar,
  version     bigint,
  timestamp   timestamptz not null default now(),
  created     timestamptz not null default now(),
  is_archived boolean     default false,
  primary key (tenant_id, id)
);
alter table mt_streams add column if not exists head_hash bytea;

create sequence if not exists mt_events_sequence;

create table if not exists mt_events (
  seq_id         bigint       not null primary key,
  id             uuid         not null,
  stream_id      uuid,
  version        bigint       not null,
  data           jsonb        not null,
  bdata          bytea,
  type           varchar(500) not null,
  timestamp      timestamptz  not null,
  tenant_id      varchar      default '*DEFAULT*',
  mt_dotnet_type varchar,
  correlation_id varchar,
  causation_id   varchar,
  headers        jsonb,
  is_archived    boolean      default false,
  foreign key (tenant_id, stream_id) references mt_streams (tenant_id, id)
);
create unique index if not exists pk_mt_events_stream_and_version on mt_events (tenant_id, stream_id, version);
alter table mt_events add column if not exists transaction_id xid8;
alter table mt_events alter column transaction_id set default pg_current_xact_id();
alter table mt_events add column if not exists hash bytea;
create index if not exists mt_events_feed on mt_events (transaction_id, seq_id);

create table if not exists mt_event_progression (
  name         varchar not null primary key,
  last_seq_id  bigint,
  last_updated timestamptz default transaction_timestamp()
);
alter table mt_event_progression add column if not exists last_transaction_id xid8;
alter table mt_event_progression add column if not exists failures integer not null default 0;
alter table mt_event_progression add column if not exists last_failure varchar;

-- Tokens of submitted forms: the second use of one violates the key, so nothing of it is written.
create table if not exists store_once (
  token uuid        not null primary key,
  used  timestamptz not null default now()
);

-- The shape (SHA-256 of its DDL) in which each read model's table was made.
create table if not exists store_read_models (
  name  varchar     not null primary key,
  shape varchar     not null,
  built timestamptz not null default now()
);

-- One row. The cluster whose transaction ids stand in mt_events: another one means a restore, see Renumbering.
-- The version of this file that was applied last: a higher one means that the program is older than its database.
create table if not exists store_cluster (
  only_row          boolean not null primary key default true check (only_row),
  system_identifier bigint  not null,
  schema_version    integer not null
);

-- What an event's hash covers, besides the hash before it. No part but the type can hold a line break, so no two events give the same text.
create or replace function store_event_text(
  tenant varchar, stream uuid, version bigint, event uuid, type varchar, at timestamptz, data jsonb, headers jsonb
) returns text language sql stable parallel safe as $$
  select concat_ws(E'\n', tenant, stream, version, event, type, (extract(epoch from at) * 1000000)::bigint, data, coalesce(headers::text, ''))
$$;

create or replace function store_next_hash(previous bytea, content text)
returns bytea language sql stable parallel safe as $$
  select sha256(coalesce(previous, ''::bytea) || convert_to(content, 'UTF8'))
$$;

-- The chain over several new events of one stream: starts from the stream's head, each row's hash follows from the row before.
create or replace function store_chain_step(state bytea, head bytea, content text)
returns bytea language plpgsql stable parallel safe as $$
begin
  return sha256(coalesce(state, head, ''::bytea) || convert_to(content, 'UTF8'));
end $$;

do $$ begin
  if to_regprocedure('store_chain(bytea, text)') is null then
    create aggregate store_chain(bytea, text) (sfunc = store_chain_step, stype = bytea);
  end if;
end $$;
