-- The tree, flattened: each unit under each of its ancestors, itself included at depth 0.
create table units.unit_ancestor (
    unit integer not null references units.unit,
    ancestor integer not null references units.unit,
    depth smallint not null,
    during daterange not null,
    known tstzrange not null,
    constraint one_place_a_day exclude using gist (unit with =, ancestor with =, during with &&, known with &&)
);

create index unit_ancestor_by_unit on units.unit_ancestor (unit);
create index unit_ancestor_by_ancestor on units.unit_ancestor (ancestor, depth);
