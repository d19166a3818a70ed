create schema reporting;

-- What an office printed in a report for a period, kept beside what the ledger counts.
create table reporting.published_figure (
    id bigint generated always as identity primary key,
    unit integer not null references units.unit,
    period text not null,
    key text not null,
    value numeric(21, 6),
    denominator numeric(21, 6),
    rate numeric(9, 4),
    quote text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index published_figure_newest on reporting.published_figure (unit, period, key) where upper_inf(known);
