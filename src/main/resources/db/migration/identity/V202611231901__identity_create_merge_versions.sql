-- Brings a temporary table "incoming" of new rows into a ledger table as versions in known time. A ledger table has,
-- besides its own columns, id (identity), known (tstzrange) and entry (journal). Rows of the same key whose other
-- columns differ are closed at the entry's moment and followed by a new version; equal ones are left alone.
create function identity.merge_versions(target regclass, keys text[], at timestamptz, entry bigint)
returns table (added integer, corrected integer)
language plpgsql as $$
declare
    all_columns text;
    same_key text;
    same_row text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg(format('t.%1$I is not distinct from i.%1$I', attname), ' and ' order by attnum)
      into all_columns, same_row
      from pg_attribute
     where attrelid = target and attnum > 0 and not attisdropped and attname not in ('id', 'known', 'entry');
    select string_agg(format('t.%1$I = i.%1$I', k), ' and ') into same_key from unnest(keys) k;

    execute format(
        'update %s t set known = tstzrange(lower(t.known), $1)
           from incoming i
          where upper_inf(t.known) and %s and not (%s)', target, same_key, same_row)
      using at;
    get diagnostics corrected = row_count;
    execute format(
        'insert into %1$s (%2$s, known, entry)
         select %2$s, tstzrange($1, null), $2 from incoming i
          where not exists (select from %1$s t where upper_inf(t.known) and %3$s)', target, all_columns, same_key)
      using at, entry;
    get diagnostics added = row_count;
    added := added - corrected;
    return next;
end
$$;
