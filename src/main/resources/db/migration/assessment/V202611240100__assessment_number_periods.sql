-- The last day of a period by its number: the year of that day times 1000, and 1-12 for a month, 21-24 a quarter,
-- 31-32 a half, 40 the first nine months, 50 the year, 100 and its years less one for a stage.
create function assessment.last_day(period integer) returns date language sql immutable parallel safe as $$
    select (make_date(period / 1000,
                      case when period % 1000 <= 12 then period % 1000
                           when period % 1000 < 30 then (period % 1000 - 20) * 3
                           when period % 1000 < 40 then (period % 1000 - 30) * 6
                           when period % 1000 = 40 then 9
                           else 12 end,
                      1) + interval '1 month')::date - 1
$$;
