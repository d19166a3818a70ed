create schema workbooks;

-- Workbooks that were sent and wait for the word of who sent them; what became of their cells is an edit like any other.
create table workbooks.upload (
    id uuid primary key,
    round integer not null,
    account bigint not null,
    name text not null,
    body bytea not null,
    at timestamptz not null,
    -- when its edits were made; null while it waits
    applied timestamptz
);

create index upload_by_account on workbooks.upload (account, at);
