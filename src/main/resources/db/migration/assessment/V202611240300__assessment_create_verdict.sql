-- An evaluation of a whole country or province, stored so that it can be read by queries. Derived, never entered: it says
-- what one set made of the facts known at one entry of the journal, and is made again when asked for.
create table assessment.run (
    id integer generated always as identity primary key,
    set_code text not null,
    period integer not null,
    valid_at date not null,
    newest bigint not null,
    made_at timestamptz not null,
    unique (set_code, period, valid_at, newest)
);

-- The requirements of a run by the number its verdicts have them under; a province may have some of its own.
create table assessment.run_requirement (
    run integer not null,
    place smallint not null,
    code text not null,
    primary key (run, place)
);

-- requirement is the place of one in run_requirement; verdict 1 met, 0 not met, null unknown,
-- -1 not applicable.
create table assessment.verdict (
    run integer not null,
    unit integer not null,
    requirement smallint not null,
    verdict smallint,
    provisional boolean not null,
    value numeric(21, 6),
    primary key (run, unit, requirement)
);
