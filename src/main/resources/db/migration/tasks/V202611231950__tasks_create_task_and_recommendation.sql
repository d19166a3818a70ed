create schema tasks;

create table tasks.task (
    id bigint generated always as identity primary key,
    owner integer not null references units.unit,
    -- the report it was written for; '' where it is told until it is withdrawn
    period text not null,
    no text not null,
    position integer not null,
    assignee text not null,
    summary text not null,
    due date,
    unit_codes text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index task_newest on tasks.task (owner, period, no) where upper_inf(known);

create table tasks.recommendation (
    id bigint generated always as identity primary key,
    owner integer not null references units.unit,
    -- the report it was written for; '' where it is told until it is withdrawn
    period text not null,
    no text not null,
    position integer not null,
    addressee text not null,
    summary text not null,
    rests_on text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index recommendation_newest on tasks.recommendation (owner, period, no) where upper_inf(known);
