create schema files;

-- Content that is kept on disk under its hash, once for each unit it was handed in for.
create table files.file (
    id bigint generated always as identity primary key,
    sha256 text not null constraint sha256_in_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bigint not null constraint bytes_not_negative check (bytes >= 0),
    type text not null,
    name text not null,
    unit integer not null,
    entry bigint not null references identity.journal,
    constraint one_file_a_content_and_unit unique (sha256, unit)
);

create index file_by_unit on files.file (unit, entry);

-- What a file is attached to. Detached is closed, not deleted.
create table files.attachment (
    id bigint generated always as identity primary key,
    subject_kind text not null,
    subject_key text not null,
    unit integer not null,
    sha256 text not null,
    note text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal,
    constraint attached_to_a_kept_file foreign key (sha256, unit) references files.file (sha256, unit)
);

create unique index attachment_newest on files.attachment (subject_kind, subject_key, unit, sha256)
    where upper_inf(known);
