-- Which unit is expected to reach which standard by when; without a date the plan is known and its date is not.
create table recognition.roadmap (
    id bigint generated always as identity primary key,
    unit integer not null references units.unit,
    standard text not null,
    target_on date,
    note text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index roadmap_newest on recognition.roadmap (unit, standard) where upper_inf(known);
