-- Which imports were taken back, and by which entry: once each.
create table identity.undone (
    entry bigint primary key references identity.journal,
    by bigint not null unique references identity.journal
);

-- True for a version that an import brought and that its undoing took back, or would have, had another not been in its
-- place already: what such a version said is believed no more. One that was still the newest when the import was undone
-- was kept on purpose.
create function identity.withdrawn(version bigint, ended bigint) returns boolean language sql stable as $$
    select exists (select from identity.undone u where u.entry = version and ended < u.by)
$$;

-- What undoing an import does with each key of a ledger table that the import wrote, in the temporary table "undoing":
--   id      the version the import brought
--   newest  the newest version of the key; null where it has none
--   before  the version to go back to; null where there was none
--   state   'restore' where before comes back, 'remove' where there was none, 'changed' where somebody wrote since
-- A version that another undoing brought back counts as the import's own where it says the same.
create function identity.prepare_undo(target regclass, keys text[], import bigint) returns void
language plpgsql as $$
declare
    same_key text;
    earlier_key text;
    same_row text;
begin
    select string_agg(format('c.%1$I = r.%1$I', k), ' and '), string_agg(format('p.%1$I = r.%1$I', k), ' and ')
      into same_key, earlier_key from unnest(keys) k;
    select string_agg(format('c.%1$I is not distinct from r.%1$I', attname), ' and ' order by attnum)
      into same_row
      from pg_attribute
     where attrelid = target and attnum > 0 and not attisdropped and attname not in ('id', 'known', 'entry');
    drop table if exists undoing;
    execute format('
        create temporary table undoing on commit drop as
        select r.id, c.id as newest, b.id as before,
               case when c.id is null then ''changed''
                    when c.entry <> $1 and not (%2$s and exists (select from identity.undone u where u.by = c.entry))
                    then ''changed''
                    when b.id is null then ''remove''
                    else ''restore'' end as state
          from %1$s r
          left join %1$s c on %3$s and upper_inf(c.known)
          left join lateral (
               select p.id, upper(p.known) as ended
                 from %1$s p
                where %4$s and p.entry < $1 and not isempty(p.known)
                  and not identity.withdrawn(p.entry, (select j.id from identity.journal j where j.at = upper(p.known)))
                order by p.entry desc limit 1) p on true
          left join %1$s b on b.id = p.id
           and (p.ended = (select at from identity.journal where id = $1)
                or exists (select from identity.undone u join identity.journal j on j.id = u.entry where j.at = p.ended))
         where r.entry = $1 and not isempty(r.known)', target, same_row, same_key, earlier_key)
      using import;
end
$$;

-- Carries out what "undoing" says.
create function identity.carry_out_undo(target regclass, at timestamptz, entry bigint)
returns table (restored integer, removed integer)
language plpgsql as $$
declare
    all_columns text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum)
      into all_columns
      from pg_attribute
     where attrelid = target and attnum > 0 and not attisdropped and attname not in ('id', 'known', 'entry');
    execute format('
        update %s t set known = tstzrange(lower(t.known), $1)
          from undoing u where t.id = u.newest and u.state in (''restore'', ''remove'')', target)
      using at;
    execute format('
        insert into %1$s (%2$s, known, entry)
        select %2$s, tstzrange($1, null), $2 from %1$s b
         where b.id in (select u.before from undoing u where u.state = ''restore'')', target, all_columns)
      using at, entry;
    select count(*) filter (where u.state = 'restore'), count(*) filter (where u.state = 'remove')
      into restored, removed from undoing u;
    return next;
end
$$;
