-- What became of a unit. A predecessor without a code of its own in the ledger is named in the note.
create table units.reorganisation (
    id bigint generated always as identity primary key,
    kind text not null constraint kind_known
        check (kind in ('merged', 'split', 'renamed', 'moved', 'reclassified', 'recast', 'abolished')),
    effective date not null,
    predecessor_code text not null,
    successor_code text not null,
    predecessor integer references units.unit,
    successor integer references units.unit,
    share numeric(7, 6),
    basis text not null,
    confidence text not null,
    note text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index reorganisation_newest on units.reorganisation (effective, kind, predecessor_code, successor_code)
    where upper_inf(known);
create index reorganisation_by_predecessor on units.reorganisation (predecessor);
create index reorganisation_by_successor on units.reorganisation (successor);
