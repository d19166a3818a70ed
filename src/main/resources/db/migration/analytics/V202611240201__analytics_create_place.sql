-- A number that tells a set of units by its sum.
create function analytics.mark(unit integer) returns bigint language sql immutable parallel safe as $$
    select (unit::bigint * unit % 2147483647) * 48271 % 2147483647
$$;

-- Where each commune stood on a day, as it was known at a moment; without district since 1/7/2025, and without any of
-- the two where that day is beyond what is known.
create function analytics.place(day date, moment timestamptz)
returns table (unit integer, district integer, province integer, mark bigint) language sql stable as $$
    select c.unit,
           max(a.ancestor) filter (where p.level = 2),
           max(a.ancestor) filter (where p.level = 1),
           analytics.mark(c.unit)
      from units.unit_version c
      join units.unit_ancestor a on a.unit = c.unit and a.during @> day and a.known @> moment
      join units.unit_version p on p.unit = a.ancestor and p.during @> day and p.known @> moment
     where c.level = 3 and c.during @> day and c.known @> moment
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

-- Makes the totals of periods anew from the newest facts and the newest units.
create procedure analytics.rebuild(periods integer[]) language sql as $$
    delete from analytics.total where period = any(periods);
    delete from analytics.whole where period = any(periods);

    with places as materialized (
        select d.day, p.*
          from (select distinct assessment.last_day(period) as day from unnest(periods) period) d
         cross join lateral analytics.place(d.day, 'infinity') p
    ),
    lowest as materialized (
        select f.period, f.measure, p.district, p.province, count(*) as n, sum(f.value) as total, sum(p.mark) as mark
          from assessment.fact f
          join places p on p.unit = f.unit and p.day = assessment.last_day(f.period)
         where f.period = any(periods) and f.ended is null and f.value is not null
         group by f.period, f.measure, p.district, p.province
    )
    insert into analytics.total (period, level, measure, unit, n, total, mark)
    select period, 2, measure, district, sum(n), sum(total), sum(mark)
      from lowest where district is not null group by period, measure, district
     union all
    select period, 1, measure, province, sum(n), sum(total), sum(mark) from lowest where province is not null group by period, measure, province
     union all
    select period, 0, measure, 0, sum(n), sum(total), sum(mark) from lowest group by period, measure;

    insert into analytics.whole (period, level, unit, province, communes)
    select t.period, u.level, u.unit, u.province, u.communes
      from (select distinct period from analytics.total where period = any(periods)) t
     cross join lateral analytics.unit_of(assessment.last_day(t.period), 'infinity') u;
$$;

do $$
declare
    periods integer[];
begin
    select coalesce(array_agg(distinct period), '{}') into periods from assessment.fact;
    call analytics.rebuild(periods);
end
$$;
