-- What is being drafted, submitted or carried out, and where it stands since when.
create table documents.draft (
    id bigint generated always as identity primary key,
    owner integer not null references units.unit,
    title text not null,
    kind text not null,
    level text not null,
    lead text not null,
    state text not null,
    state_on date not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index draft_newest on documents.draft (owner, title, state_on) where upper_inf(known);
