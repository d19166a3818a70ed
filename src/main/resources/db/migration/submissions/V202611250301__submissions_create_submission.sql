-- What one unit enters in one round. Where it stands changes with its version; each change is an act.
create table submissions.submission (
    id bigint generated always as identity primary key,
    round integer not null,
    unit integer not null references units.unit,
    stage text not null constraint stage_known check (stage in ('draft', 'waiting', 'returned', 'accepted')),
    -- the place among the procedure's steps where it waits, or was returned from
    step smallint not null,
    version integer not null,
    -- the version of the procedure it was last submitted by
    procedure bigint references submissions.procedure,
    -- the entry of the journal since which it stands so
    entry bigint not null references identity.journal,
    constraint one_submission_a_unit unique (round, unit),
    constraint waits_by_a_procedure check ((stage = 'draft') = (procedure is null))
);

-- A change of where a submission stands; its version is the one it led to, so none happens twice.
create table submissions.act (
    submission bigint not null references submissions.submission,
    version integer not null,
    kind text not null constraint act_known check (kind in ('submit', 'forward', 'confirm', 'return', 'accept')),
    step smallint not null,
    said text not null,
    entry bigint not null references identity.journal,
    primary key (submission, version)
);

-- What a person entered. Nothing is overwritten: a correction ends the version before it.
create table submissions.value (
    submission bigint not null references submissions.submission,
    measure smallint not null references criteria.measure,
    -- null: "không áp dụng"
    value numeric(21, 6),
    note text not null,
    entry bigint not null references identity.journal,
    ended bigint references identity.journal,
    primary key (submission, measure, entry),
    constraint ends_after_it_began check (ended > entry)
);

create unique index value_current on submissions.value (submission, measure) where ended is null;

-- Edits that were answered, by the id their sender gave them: sent again, one is answered as before and writes nothing.
create table submissions.edit (
    id uuid primary key,
    round integer not null,
    unit integer not null,
    measure text not null,
    outcome text not null constraint outcome_known check (outcome in ('saved', 'warned', 'refused', 'conflicted')),
    version bigint not null,
    shown text not null,
    who text not null,
    at timestamptz,
    -- sentences: a key and its arguments, parted by the sign 31
    told text[] not null
);

-- What a checker asks to be put right when returning a submission.
create table submissions.comment (
    submission bigint not null references submissions.submission,
    measure smallint not null references criteria.measure,
    said text not null,
    entry bigint not null references identity.journal,
    primary key (submission, measure, entry)
);

-- A criterion confirmed by whoever answers for it. It holds while no value of the criterion changed after it.
create table submissions.confirmation (
    submission bigint not null references submissions.submission,
    criterion text not null,
    -- true where the office confirmed what no department was given
    in_place boolean not null,
    entry bigint not null references identity.journal,
    primary key (submission, criterion, entry)
);
