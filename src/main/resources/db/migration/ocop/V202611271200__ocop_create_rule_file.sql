-- A file of rules as it was written: a framework with its score sheets, the regimes, the rules of councils.
create table ocop.rule_file (
    id bigint generated always as identity primary key,
    -- the key at its head
    kind text not null,
    code text not null,
    body text not null,
    file text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index rule_file_newest on ocop.rule_file (kind, code) where upper_inf(known);
