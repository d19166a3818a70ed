create schema notices;

-- What somebody is told: a person with an account, or an address without one. Written with the act it tells of; mailed
-- afterwards, which is no act of anybody and has no entry of its own.
create table notices.notice (
    id bigint generated always as identity primary key,
    entry bigint not null references identity.journal,
    at timestamptz not null,
    account bigint,
    address text,
    -- the sentence, as a key of the messages and its arguments
    key text not null,
    arguments text[] not null,
    -- the page it leads to; '' for none
    href text not null,
    read_at timestamptz,
    mailed_at timestamptz,
    tries integer not null default 0,
    -- when it is to be mailed, or tried again; null where it is mailed, given up, or has nobody to mail to
    due_at timestamptz,
    constraint account_or_address check ((account is null) <> (address is null))
);

create index notice_by_account on notices.notice (account, id) where account is not null;
create index notice_to_mail on notices.notice (due_at) where due_at is not null;

-- Who was reminded of what at which stage: once.
create table notices.reminded (
    kind text not null,
    key text not null,
    due date not null,
    stage text not null,
    account bigint not null,
    entry bigint not null references identity.journal,
    constraint once_a_stage primary key (kind, key, due, stage, account)
);
