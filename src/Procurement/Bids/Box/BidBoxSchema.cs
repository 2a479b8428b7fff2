using Npgsql;

namespace StationPortal.Procurement;

/// <summary>The bid boxes' tables. A box gets all its envelopes at once; most stay empty, and nobody without the box's key can tell which.</summary>
public static class BidBoxSchema
{
    // ES409: ChangedMeanwhileException, here two windows of one supplier at once.
    public const string Sql = """
        create table if not exists bid_boxes (
            id uuid primary key,
            public_key bytea not null);
        create table if not exists bid_envelopes (
            box uuid not null references bid_boxes,
            tag bytea not null,
            stamp uuid not null,
            sealed bytea not null,
            primary key (box, tag));
        alter table bid_envelopes alter column sealed set storage external;

        create or replace function bid_envelope_put(
            in_box uuid, in_supplier bytea, in_seen uuid, in_free bytea[], in_stamp uuid, in_sealed bytea
        ) returns void language plpgsql as $$
        begin
            update bid_envelopes set stamp = in_stamp, sealed = in_sealed
            where box = in_box and tag = in_supplier and stamp = in_seen;
            if found then return; end if;
            if in_seen is not null or exists (
                select 1 from bid_envelopes where box = in_box and tag = in_supplier)
            then
                raise exception 'the envelope changed meanwhile' using errcode = 'ES409';
            end if;
            update bid_envelopes set tag = in_supplier, stamp = in_stamp, sealed = in_sealed
            where box = in_box and tag = (
                select tag from bid_envelopes where box = in_box and tag = any(in_free)
                order by array_position(in_free, tag) limit 1 for update);
            if not found then
                raise exception 'no envelope is free';
            end if;
        end $$;
        """;

    /// <summary>Makes what is missing; what exists stays.</summary>
    public static async Task Apply(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
