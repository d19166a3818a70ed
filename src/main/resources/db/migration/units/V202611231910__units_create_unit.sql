create extension if not exists btree_gist;

create schema units;

create table units.unit (
    id integer primary key
);

-- What a unit was called, coded and placed, over valid time (during) and known time (known).
create table units.unit_version (
    id bigint generated always as identity primary key,
    unit integer not null references units.unit,
    code text not null,
    name text not null,
    type text not null,
    level smallint not null constraint level_known check (level between 1 and 4),
    parent integer references units.unit,
    during daterange not null constraint during_not_empty check (not isempty(during)),
    known tstzrange not null,
    entry bigint not null references identity.journal,
    search_key text not null,
    source text not null,
    constraint top_level_only_without_parent check ((level = 1) = (parent is null)),
    constraint one_version_a_day exclude using gist (unit with =, during with &&, known with &&),
    constraint one_unit_a_code exclude using gist (code with =, level with =, during with &&, known with &&)
);

create index unit_version_by_unit on units.unit_version (unit);
create index unit_version_by_code on units.unit_version (code);
create index unit_version_by_parent on units.unit_version (parent);
create index unit_version_by_search_key on units.unit_version (search_key text_pattern_ops);
