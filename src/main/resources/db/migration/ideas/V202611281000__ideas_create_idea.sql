create schema ideas;

-- An idea of a product that a commune registered for its producer. Where it stands changes with its version.
create table ideas.idea (
    number integer generated always as identity primary key,
    unit integer not null references units.unit,
    -- the province in whose books it stands
    owner integer not null references units.unit,
    -- the district that chooses; null where the commune stood under none on the day it was received
    district integer references units.unit,
    stage text not null constraint idea_stage_known check (
        stage in ('district', 'province', 'returned', 'accepted', 'plan-sent', 'plan-returned', 'plan-approved')),
    version integer not null,
    -- its number in the register of products; null while that has none of it
    product integer references ocop.product_number,
    -- the entry of the journal since which it stands so
    entry bigint not null references identity.journal
);

create index idea_by_owner on ideas.idea (owner);
create index idea_by_unit on ideas.idea (unit);

-- What its form says (Biểu 01, Biểu 02): as it was first received, and each time it was corrected.
create table ideas.form (
    idea integer not null references ideas.idea,
    -- the version of the idea it led to
    version integer not null,
    kind text not null constraint form_kind_known check (kind in ('new', 'existing')),
    name text not null,
    -- the set of products in the framework of the day; empty where it is not known
    product_set text not null,
    producer text not null,
    -- empty where it is not known
    producer_kind text not null,
    description text not null,
    materials text not null,
    labour text not null,
    support text not null,
    file bigint references files.file,
    received date not null,
    entry bigint not null references identity.journal,
    primary key (idea, version)
);

-- A change of where an idea stands; its version is the one it led to, so none happens twice.
create table ideas.act (
    idea integer not null references ideas.idea,
    version integer not null,
    kind text not null constraint idea_act_known check (
        kind in ('register', 'correct', 'choose', 'accept', 'return', 'send-plan', 'approve-plan', 'return-plan')),
    -- the day it counts on
    day date not null,
    -- the document it rests on; may be empty
    document text not null,
    said text not null,
    entry bigint not null references identity.journal,
    primary key (idea, version)
);
