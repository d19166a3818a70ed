create schema analytics;

-- What the facts of communes make together for a district (level 2), a province (1) and the country (0, unit 0): kept up
-- with every import in its transaction. Communes count where they stood on the last day of the period.
create table analytics.total (
    period integer not null,
    level smallint not null,
    measure smallint not null,
    unit integer not null,
    -- units that have a value, and its sum
    n integer not null,
    total numeric not null,
    -- the sum of the marks of those units: equal for two measures that the same units have
    mark bigint not null,
    constraint total_pkey primary key (period, level, measure, unit)
);
