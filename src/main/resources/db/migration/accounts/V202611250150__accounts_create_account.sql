create schema accounts;

-- Accounts change in place; what they were before stands in the journal.
create table accounts.account (
    id bigint generated always as identity primary key,
    login text not null constraint one_account_a_login unique
        constraint login_is_plain check (login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    name text not null,
    email text not null default '',
    -- Argon2id with its parameters and salt; null where no password was ever set
    password text,
    -- a password that somebody else knows, to be changed before anything else
    one_time boolean not null default false,
    -- the secret of the second factor, null without one; and the last step of time it was used for
    secret bytea,
    secret_used bigint not null default 0,
    failures smallint not null default 0,
    locked_until timestamptz,
    disabled boolean not null default false,
    -- usable only while the demonstration runs
    demo boolean not null default false,
    -- who the provider of OpenID Connect says they are; null where they never came that way
    subject text constraint one_account_a_subject unique,
    created timestamptz not null,
    seen timestamptz
);

create table accounts.grant_at_unit (
    account bigint not null references accounts.account,
    role text not null,
    unit integer not null,
    criteria text[] not null default '{}',
    primary key (account, role, unit)
);

create table accounts.former_password (
    account bigint not null references accounts.account,
    password text not null,
    ended timestamptz not null
);

create index former_password_by_account on accounts.former_password (account, ended desc);

-- Signed in, by the hash of what the browser's cookie says.
create table accounts.session (
    hash bytea primary key,
    account bigint not null references accounts.account,
    began timestamptz not null,
    seen timestamptz not null,
    place text not null,
    agent text not null,
    -- still to be shown before anything else: the code of the second factor
    awaits_code boolean not null
);

create index session_by_account on accounts.session (account);

create table accounts.token (
    id bigint generated always as identity primary key,
    hash bytea not null constraint one_token_a_hash unique,
    account bigint not null references accounts.account,
    label text not null,
    permissions text[] not null,
    created timestamptz not null,
    expires timestamptz not null,
    used timestamptz,
    revoked timestamptz
);

create index token_by_account on accounts.token (account);
