create schema appraisal;

-- What is handed in so that a product is scored: once for each time it is. Where it stands changes with its version.
create table appraisal.dossier (
    number integer generated always as identity primary key,
    product integer not null references ocop.product_number,
    unit integer not null references units.unit,
    owner integer not null references units.unit,
    occasion text not null
        constraint dossier_occasion_known check (occasion in ('first', 'upgrade', 're-evaluation')),
    framework text not null,
    sheet text not null,
    -- the day on which it is to be scored, by which its framework was chosen
    expected date not null,
    -- the dossier it was copied from
    origin integer references appraisal.dossier,
    stage text not null constraint dossier_stage_known check (
        stage in ('draft', 'checking', 'returned', 'advising', 'ready', 'scored', 'closed')),
    version integer not null,
    -- the entry of the journal since which it stands so
    entry bigint not null references identity.journal
);

create index dossier_by_product on appraisal.dossier (product);
create index dossier_by_unit on appraisal.dossier (unit);

-- The answer of the producer to a criterion of the sheet (tự chấm): which of its options, counted from 1.
create table appraisal.answer (
    dossier integer not null references appraisal.dossier,
    criterion text not null,
    option smallint not null,
    entry bigint not null references identity.journal,
    ended bigint references identity.journal,
    primary key (dossier, criterion, entry)
);

create unique index answer_current on appraisal.answer (dossier, criterion) where ended is null;

-- A document of a dossier, or the samples that go with it.
create table appraisal.paper (
    number integer generated always as identity primary key,
    dossier integer not null references appraisal.dossier,
    -- the place in the framework's list of what a dossier consists of
    item text not null,
    -- null for samples
    file bigint references files.file,
    symbol text not null,
    issued date,
    expires date,
    note text not null,
    entry bigint not null references identity.journal,
    ended bigint references identity.journal,
    constraint paper_expires_after_issue check (expires >= issued)
);

create index paper_by_dossier on appraisal.paper (dossier);

-- Which document proves a criterion, and on which page of it.
create table appraisal.proof (
    number integer generated always as identity primary key,
    dossier integer not null references appraisal.dossier,
    criterion text not null,
    paper integer not null references appraisal.paper,
    page integer constraint proof_page_is_one check (page > 0),
    note text not null,
    entry bigint not null references identity.journal,
    ended bigint references identity.journal
);

create index proof_by_dossier on appraisal.proof (dossier);

-- A change of where a dossier stands; its version is the one it led to, so none happens twice.
create table appraisal.act (
    dossier integer not null references appraisal.dossier,
    version integer not null,
    kind text not null constraint act_kind_known check (
        kind in ('submit', 'forward', 'accept', 'return', 'score', 'recognise', 'close')),
    said text not null,
    entry bigint not null references identity.journal,
    primary key (dossier, version)
);

-- What the commune found of each thing it looks at before it forwards a dossier.
create table appraisal.finding (
    dossier integer not null,
    version integer not null,
    place smallint not null,
    content text not null,
    met boolean not null,
    said text not null,
    primary key (dossier, version, place),
    constraint found_in_an_act foreign key (dossier, version) references appraisal.act
);

-- A dossier as it was handed in, with the hash of what it says: files by their hashes, so that none can be exchanged.
create table appraisal.sealed (
    dossier integer not null references appraisal.dossier,
    version integer not null,
    body text not null,
    sha256 text not null constraint sealed_in_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
    entry bigint not null references identity.journal,
    primary key (dossier, version)
);
