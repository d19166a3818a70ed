create schema proofing;

-- The bytes of a file that was laid on the desk, once for all manuscripts that hold it.
create table proofing.content (
    sha256 text primary key constraint content_sha256_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bytea not null
);

-- A text that is checked before it goes out.
create table proofing.manuscript (
    number integer generated always as identity primary key,
    unit integer not null references units.unit,
    title text not null,
    -- the day for which its claims are held against the ledger; null where they are not
    held_on date,
    -- the entry of the journal that laid down its newest version
    entry bigint not null references identity.journal
);

create index manuscript_by_unit on proofing.manuscript (unit);

-- A version of a manuscript, with how many findings it had when it came.
create table proofing.edition (
    manuscript integer not null references proofing.manuscript,
    version integer not null constraint edition_version_positive check (version > 0),
    -- of the file, without folders
    name text not null,
    format text not null constraint edition_format_known check (format in ('docx', 'xlsx', 'pdf', 'html', 'txt')),
    sha256 text not null references proofing.content,
    errors integer not null,
    warnings integer not null,
    notes integer not null,
    entry bigint not null references identity.journal,
    primary key (manuscript, version)
);

-- What somebody said to a finding; the newest counts. A finding is known again in later versions by its fingerprint.
create table proofing.answer (
    manuscript integer not null,
    fingerprint text not null,
    -- how many times the finding was answered up to this one, so that none is answered over another unseen
    version integer not null constraint answer_version_positive check (version > 0),
    -- the version of the manuscript it was said to
    edition integer not null,
    kind text not null constraint answer_kind_known check (kind in ('accept', 'dismiss', 'reopen')),
    -- why; may be empty
    reason text not null,
    entry bigint not null references identity.journal,
    primary key (manuscript, fingerprint, version),
    foreign key (manuscript, edition) references proofing.edition
);
