-- Facts in narrow rows, parted by the year their period ends in. Known at an entry of the journal are those recorded by
-- it or an earlier one and not ended by then. No foreign keys: an import checks its rows as a set.
alter table assessment.fact rename to fact_in_words;
drop index assessment.fact_newest;
alter table assessment.fact_in_words drop constraint fact_pkey;

create table assessment.fact (
    id bigint generated always as identity (cache 100),
    -- the entry of the journal that recorded it, and the one that put another in its place
    entry bigint not null,
    ended bigint,
    unit integer not null,
    period integer not null,
    origin integer not null,
    measure smallint not null,
    -- null: "không áp dụng"
    value numeric(21, 6),
    constraint fact_pkey primary key (period, unit, measure, entry),
    constraint ends_after_it_began check (ended > entry)
) partition by range (period);

do $$
begin
    for year in 2016 .. 2035 loop
        execute format('create table assessment.fact_%s partition of assessment.fact for values from (%s) to (%s)',
                       year, year * 1000, (year + 1) * 1000);
    end loop;
end
$$;

create table assessment.fact_other partition of assessment.fact default;

insert into criteria.measure (code)
select indicator from assessment.fact_in_words f
 where not exists (select from criteria.measure m where m.code = f.indicator)
 group by indicator
 order by min(id);

insert into assessment.origin (measure, note, source, demo)
select measure, note, source, false from assessment.fact_in_words group by measure, note, source order by min(id);

insert into assessment.fact (id, entry, ended, unit, period, origin, measure, value) overriding system value
select f.id, f.entry, j.id, f.unit,
       extract(year from f.until - 1)::integer * 1000
       + case when f.period ~ '\.\.' then 100 + right(f.period, 4)::integer - left(f.period, 4)::integer
              when f.period ~ 'H' then 30 + right(f.period, 1)::integer
              when f.period ~ 'Q' then 20 + right(f.period, 1)::integer
              when f.period ~ '9M' then 40
              when f.period ~ '-' then right(f.period, 2)::integer
              else 50 end,
       o.id, m.key, f.value
  from assessment.fact_in_words f
  join criteria.measure m on m.code = f.indicator
  join assessment.origin o on o.measure = f.measure and o.note = f.note and o.source = f.source and not o.demo
  left join identity.journal j on j.at = upper(f.known)
 where not isempty(f.known)
 order by f.id;

-- new ones are numbered behind the old
select setval(pg_get_serial_sequence('assessment.fact', 'id'), max(id)) from assessment.fact having max(id) is not null;

drop table assessment.fact_in_words;
