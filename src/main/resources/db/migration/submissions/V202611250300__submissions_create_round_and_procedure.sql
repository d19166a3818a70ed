create schema submissions;

-- Who checks what a kind of unit enters, in which order: one procedure as its file says.
create table submissions.procedure (
    id bigint generated always as identity primary key,
    code text not null,
    body text not null,
    file text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index procedure_newest on submissions.procedure (code) where upper_inf(known);

create sequence submissions.round_number as integer;

-- A round of entry: one criteria set and one period in the books of one province.
create table submissions.round (
    id bigint generated always as identity primary key,
    number integer not null,
    owner integer not null references units.unit,
    set_code text not null,
    period integer not null,
    opens date not null,
    due date not null,
    state text not null constraint round_state_known check (state in ('open', 'closed')),
    -- why it was opened again; '' where it never was
    reason text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal,
    constraint due_after_opening check (due >= opens)
);

create unique index round_newest on submissions.round (number) where upper_inf(known);
create unique index round_once on submissions.round (owner, set_code, period) where upper_inf(known);
