-- What a name that may be several units means in the books of one province; unit is null where the choice was taken back.
create table units.name_choice (
    id bigint generated always as identity primary key,
    owner integer not null references units.unit,
    -- lower-case, every tone where it stands today
    written text not null,
    unit integer references units.unit,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index name_choice_newest on units.name_choice (owner, written) where upper_inf(known);

-- Where an import met a name that may be several units, the newest place of each name; it waits for somebody to choose.
create table units.undecided_name (
    owner integer not null references units.unit,
    written text not null,
    shown text not null,
    day date not null,
    file text not null,
    line integer not null,
    entry bigint not null references identity.journal,
    primary key (owner, written)
);
