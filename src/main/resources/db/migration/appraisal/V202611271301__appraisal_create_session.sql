-- A session of a council. Rules are those known at the entry that opened it.
create table appraisal.session (
    number integer generated always as identity primary key,
    name text not null,
    -- the unit whose council it is
    seat integer not null references units.unit,
    owner integer not null references units.unit,
    authority text not null constraint session_authority_known check (authority in ('district', 'province')),
    held date not null,
    framework text not null,
    stage text not null constraint session_stage_known check (stage in ('preparing', 'scoring', 'closed', 'decided')),
    -- the decision that follows its outcome
    decision text not null,
    decided date,
    opened bigint not null references identity.journal,
    version integer not null,
    entry bigint not null references identity.journal,
    constraint session_decided_by_a_decision check ((stage = 'decided') = (decided is not null))
);

create table appraisal.member (
    session integer not null references appraisal.session,
    account bigint not null,
    name text not null,
    post text not null constraint member_post_known check (post in ('chair', 'deputy', 'member', 'secretary')),
    entry bigint not null references identity.journal,
    ended bigint references identity.journal,
    primary key (session, account, entry)
);

create unique index member_current on appraisal.member (session, account) where ended is null;
create unique index member_one_chair on appraisal.member (session) where post = 'chair' and ended is null;
create index member_by_account on appraisal.member (account);

-- A dossier before a session, as it was handed in. Its round rises each time members are to score again.
create table appraisal.item (
    session integer not null references appraisal.session,
    dossier integer not null references appraisal.dossier,
    version integer not null,
    round smallint not null,
    -- its outcome is final
    done boolean not null,
    entry bigint not null references identity.journal,
    primary key (session, dossier),
    constraint item_is_sealed foreign key (dossier, version) references appraisal.sealed
);

create index item_by_dossier on appraisal.item (dossier);

-- What a member says of an interest in a product (xung đột lợi ích), before they score it.
create table appraisal.declaration (
    session integer not null,
    dossier integer not null,
    account bigint not null,
    conflict boolean not null,
    said text not null,
    entry bigint not null references identity.journal,
    ended bigint references identity.journal,
    primary key (session, dossier, account, entry),
    constraint declared_of_an_item foreign key (session, dossier) references appraisal.item
);

create unique index declaration_current on appraisal.declaration (session, dossier, account) where ended is null;

-- The mark of a member: which option, counted from 1; and of a knock-out condition, whether it holds.
create table appraisal.mark (
    session integer not null,
    dossier integer not null,
    round smallint not null,
    account bigint not null,
    criterion text not null,
    option smallint,
    struck boolean,
    entry bigint not null references identity.journal,
    ended bigint references identity.journal,
    primary key (session, dossier, round, account, criterion, entry),
    constraint marked_an_item foreign key (session, dossier) references appraisal.item
);

create unique index mark_current on appraisal.mark (session, dossier, round, account, criterion) where ended is null;

-- A member's sheet, handed in; nothing of it changes any more.
create table appraisal.ballot (
    session integer not null,
    dossier integer not null,
    round smallint not null,
    account bigint not null,
    total numeric(8, 2) not null,
    -- the criteria whose knock-out condition holds, as the member sees it
    struck text[] not null,
    entry bigint not null references identity.journal,
    primary key (session, dossier, round, account),
    constraint handed_in_for_an_item foreign key (session, dossier) references appraisal.item
);

-- What a round of scoring came to.
create table appraisal.outcome (
    session integer not null,
    dossier integer not null,
    round smallint not null,
    kind text not null constraint outcome_kind_known check (kind in ('stars', 'struck', 'again')),
    ballots smallint not null,
    -- of the members' totals
    least numeric(8, 2) not null,
    most numeric(8, 2) not null,
    average numeric(12, 6) not null,
    stars smallint constraint outcome_stars_are_ranks check (stars between 1 and 5),
    struck text[] not null,
    entry bigint not null references identity.journal,
    primary key (session, dossier, round),
    constraint outcome_of_an_item foreign key (session, dossier) references appraisal.item,
    constraint outcome_stars_where_given check ((kind = 'stars') = (stars is not null))
);
