create schema identity;

create table identity.journal (
    id bigint generated always as identity primary key,
    at timestamptz not null unique,
    actor text not null,
    act text not null,
    subject text not null
);
