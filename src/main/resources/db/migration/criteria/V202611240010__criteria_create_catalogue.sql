create schema criteria;

-- The narrow number facts are kept under, for each indicator and each input ever named; never reused.
create table criteria.measure (
    key smallint generated always as identity primary key,
    code text not null unique
);

-- An indicator as its file defines it.
create table criteria.indicator (
    id bigint generated always as identity primary key,
    code text not null,
    position integer not null,
    definition text not null,
    file text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index indicator_newest on criteria.indicator (code) where upper_inf(known);
