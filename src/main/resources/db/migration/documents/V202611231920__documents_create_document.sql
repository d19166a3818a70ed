create schema documents;

-- One identity a document: number and symbol, issuer and year of issue, folded.
create table documents.document (
    id integer generated always as identity primary key,
    key text not null unique
);

create table documents.document_version (
    id bigint generated always as identity primary key,
    document integer not null references documents.document,
    type text not null,
    number text not null,
    symbol text not null,
    symbol_key text not null,
    issued_on date not null,
    issuer text not null,
    subject text not null,
    status text not null,
    relation text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index document_version_newest on documents.document_version (document) where upper_inf(known);
create index document_version_by_symbol on documents.document_version (symbol_key);

-- That a province keeps a document in its books, and where its periodic report cites it.
create table documents.book_entry (
    id bigint generated always as identity primary key,
    owner integer not null references units.unit,
    document integer not null references documents.document,
    cited_in text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index book_entry_newest on documents.book_entry (owner, document) where upper_inf(known);
