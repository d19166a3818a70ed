create schema assessment;

-- A measured value of a unit over a period, in its unit of measure.
create table assessment.fact (
    id bigint generated always as identity primary key,
    unit integer not null references units.unit,
    indicator text not null,
    period text not null,
    starts date not null,
    until date not null,
    value numeric(21, 6) not null,
    measure text not null,
    note text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index fact_newest on assessment.fact (unit, indicator, period) where upper_inf(known);
