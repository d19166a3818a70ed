-- A number that tells a set of units by its sum.
create function analytics.mark(unit integer) returns bigint language sql immutable parallel safe as $$
    select (unit::bigint * unit % 2147483647) * 48271 % 2147483647
$$;

-- Where each commune stood on a day, as it was known at a moment; without district since 1/7/2025, and without any of
-- the two where that day is beyond what is known.
create function analytics.place(day date, moment timestamptz)
returns table (unit integer, district integer, province integer, mark bigint) language sql stable as $$
    with state as materialized (
        select v.unit, v.level from units.unit_version v where v.during @> day and v.known @> moment
    ),
    above as materialized (
        select a.unit, a.ancestor, s.level
          from units.unit_ancestor a
          join state s on s.unit = a.ancestor and s.level in (1, 2)
         where a.during @> day and a.known @> moment
    )
    select c.unit,
           max(a.ancestor) filter (where a.level = 2),
           max(a.ancestor) filter (where a.level = 1),
           analytics.mark(c.unit)
      from state c
      join above a on a.unit = c.unit
     where c.level = 3
     group by c.unit
$$;

-- The units that communes make up on a day, each with the number of its communes; null where it is not known that they
-- are all of them.
create function analytics.unit_of(day date, moment timestamptz)
returns table (level smallint, unit integer, province integer, communes integer) language sql stable as $$
    with lowest as materialized (
        select p.district, p.province, count(*)::integer as communes
          from analytics.place(day, moment) p
         group by p.district, p.province
    ),
    covered as materialized (
        select c.province_code from units.coverage c
         where c.known @> moment and day >= c.starts and (c.ends is null or day <= c.ends)
    ),
    of_province as (
        select l.*, exists (
                   select from covered c
                    where c.province_code = ''
                       or c.province_code = (select v.code from units.unit_version v
                                              where v.unit = l.province and v.during @> day and v.known @> moment)) as known
          from lowest l
    )
    select 2::smallint, district, coalesce(province, 0), case when known then communes end
      from of_province where district is not null
     union all
    select 1::smallint, province, province, case when bool_and(known) then sum(communes)::integer end
      from of_province where province is not null group by province
     union all
    select 0::smallint, 0, 0, case when exists (select from covered where province_code = '') then sum(communes)::integer end
      from lowest having count(*) > 0
$$;

-- How units stood in a stretch of days, as it is known now. Many periods end in one.
create table analytics.structure (
    id integer generated always as identity primary key,
    during daterange not null,
    constraint one_structure_a_day exclude using gist (during with &&)
);

-- The days around one in which, as it is known now, no unit changed and nothing changed in which units are known; those
-- that a structure has already are left out.
create function analytics.stretch(day date) returns daterange language sql stable as $$
    with bound as (
        select lower(during) as starts from units.unit_ancestor where upper_inf(known)
         union
        select upper(during) from units.unit_ancestor where upper_inf(known)
         union
        select lower(during) from units.unit_version where upper_inf(known)
         union
        select upper(during) from units.unit_version where upper_inf(known)
         union
        select starts from units.coverage where upper_inf(known)
         union
        select ends + 1 from units.coverage where upper_inf(known)
         union
        select lower(during) from analytics.structure
         union
        select upper(during) from analytics.structure
    )
    select daterange(max(starts) filter (where starts <= day), min(starts) filter (where starts > day)) from bound
$$;

-- Where each commune stood.
create table analytics.commune (
    structure integer not null references analytics.structure on delete cascade,
    unit integer not null,
    district integer,
    province integer,
    mark bigint not null,
    constraint commune_pkey primary key (structure, unit)
);

-- The units that communes made up.
create table analytics.whole (
    structure integer not null references analytics.structure on delete cascade,
    level smallint not null,
    unit integer not null,
    -- 0 for the country itself
    province integer not null,
    -- how many communes it had; null where it is not known that they are all
    communes integer,
    constraint whole_pkey primary key (structure, level, unit)
);

-- The periods that have totals, each with the structure of its last day.
create table analytics.period (
    period integer primary key,
    structure integer not null references analytics.structure
);

create index period_by_structure on analytics.period (structure);

-- Finds the structures of those among some periods that have no totals yet.
create procedure analytics.open(periods integer[]) language plpgsql as $$
declare
    unopened integer;
    day date;
    found integer;
    grown boolean := false;
begin
    for unopened in
        select distinct p.period from unnest(periods) p (period)
         where not exists (select from analytics.period o where o.period = p.period)
    loop
        day := assessment.last_day(unopened);
        found := (select s.id from analytics.structure s where s.during @> day);
        if found is null then
            insert into analytics.structure (during) values (analytics.stretch(day)) returning id into found;
            insert into analytics.commune (structure, unit, district, province, mark)
            select found, c.unit, c.district, c.province, c.mark from analytics.place(day, 'infinity') c;
            insert into analytics.whole (structure, level, unit, province, communes)
            select found, u.level, u.unit, u.province, u.communes from analytics.unit_of(day, 'infinity') u;
            grown := true;
        end if;
        insert into analytics.period (period, structure) values (unopened, found);
    end loop;
    if grown then
        analyze analytics.commune;
    end if;
end
$$;

-- Makes the totals of periods anew from the newest facts and the newest units. Where units changed, the periods must be
-- all of those whose structure the change touches.
create procedure analytics.rebuild(periods integer[]) language plpgsql as $$
begin
    delete from analytics.total where period = any(periods);
    delete from analytics.period where period = any(periods);
    delete from analytics.structure s where not exists (select from analytics.period p where p.structure = s.id);
    call analytics.open(periods);

    with lowest as materialized (
        select f.period, f.measure, c.district, c.province, count(*) as n, sum(f.value) as total, sum(c.mark) as mark
          from assessment.fact f
          join analytics.period p on p.period = f.period
          join analytics.commune c on c.structure = p.structure and c.unit = f.unit
         where f.period = any(periods) and f.ended is null and f.value is not null
         group by f.period, f.measure, c.district, c.province
    )
    insert into analytics.total (period, level, measure, unit, n, total, mark)
    select period, 2, measure, district, sum(n), sum(total), sum(mark)
      from lowest where district is not null group by period, measure, district
     union all
    select period, 1, measure, province, sum(n), sum(total), sum(mark)
      from lowest where province is not null group by period, measure, province
     union all
    select period, 0, measure, 0, sum(n), sum(total), sum(mark) from lowest group by period, measure;
end
$$;

do $$
declare
    periods integer[];
begin
    select coalesce(array_agg(distinct period), '{}') into periods from assessment.fact;
    call analytics.rebuild(periods);
end
$$;
