create table assessment.target (
    id bigint generated always as identity primary key,
    unit integer not null references units.unit,
    measure text not null,
    due date not null,
    comparison text not null constraint comparison_known check (comparison in ('>=', '<=')),
    value numeric(21, 6) not null,
    measure_unit text not null,
    basis text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index target_newest on assessment.target (unit, measure, due) where upper_inf(known);

create table assessment.difficulty (
    id bigint generated always as identity primary key,
    owner integer not null references units.unit,
    -- the report it was written for; '' where it is told until it is withdrawn
    period text not null,
    field text not null,
    said text not null,
    indicator text not null,
    unit_codes text not null,
    position integer not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index difficulty_newest on assessment.difficulty (owner, period, field, said) where upper_inf(known);
