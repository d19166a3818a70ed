create schema imports;

-- The files an entry of the journal loaded, and whose books they belong to.
create table imports.file (
    id bigint generated always as identity primary key,
    entry bigint not null references identity.journal,
    file text not null,
    format text not null,
    sha256 text not null,
    owner integer,
    rows integer not null
);

create index file_by_sha256 on imports.file (sha256);
