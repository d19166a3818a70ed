-- How an idea with an approved plan is carried out. Nothing is overwritten: a row that corrects another takes its place.
create table ideas.milestone (
    number integer generated always as identity primary key,
    idea integer not null references ideas.idea,
    what text not null,
    due date not null,
    -- null while it is not done
    done date,
    corrects integer unique references ideas.milestone,
    entry bigint not null references identity.journal
);

create index milestone_by_idea on ideas.milestone (idea);

-- Support that was granted, in đồng; one entered by mistake is corrected to 0.
create table ideas.support (
    number integer generated always as identity primary key,
    idea integer not null references ideas.idea,
    kind text not null constraint support_kind_known check (
        kind in ('equipment', 'packaging', 'quality', 'training', 'trade', 'interest', 'other')),
    amount bigint not null constraint support_amount_within check (amount between 0 and 10000000000000),
    source text not null,
    decision text not null,
    granted date not null,
    corrects integer unique references ideas.support,
    entry bigint not null references identity.journal
);

create index support_by_idea on ideas.support (idea);

create table ideas.visit (
    number integer generated always as identity primary key,
    idea integer not null references ideas.idea,
    day date not null,
    visitor text not null constraint visit_visitor_known check (
        visitor in ('commune', 'district', 'province', 'advisers', 'other')),
    finding text not null,
    corrects integer unique references ideas.visit,
    entry bigint not null references identity.journal
);

create index visit_by_idea on ideas.visit (idea);
