create schema recognition;

-- That a council and an authority recognised, revoked or confirmed a standard of a unit. Three dates differ in practice;
-- where none is known, not_later_than bounds them.
create table recognition.record (
    id bigint generated always as identity primary key,
    unit integer not null references units.unit,
    standard text not null,
    act text not null constraint act_known check (act in ('recognised', 'revoked', 'confirmed')),
    round smallint not null,
    -- entered by mistake: kept, and counted by nobody from then on
    withdrawn boolean not null,
    attained_year smallint,
    voted_on date,
    decision text not null,
    decided_on date,
    stated_on date,
    not_later_than date,
    certainty text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index record_newest on recognition.record (unit, standard, act, round) where upper_inf(known);
