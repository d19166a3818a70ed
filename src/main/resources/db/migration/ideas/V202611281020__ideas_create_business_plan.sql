-- The business plan of an accepted idea (Biểu 03), as it was first sent and each time it was corrected. Amounts in đồng.
create table ideas.business_plan (
    idea integer not null references ideas.idea,
    -- the version of the idea it led to
    version integer not null,
    capital bigint not null,
    own bigint not null,
    loan bigint not null,
    support bigint not null,
    other bigint not null,
    revenue bigint not null,
    cost bigint not null,
    file bigint references files.file,
    note text not null,
    entry bigint not null references identity.journal,
    primary key (idea, version),
    constraint business_plan_capital_adds_up check (capital = own + loan + support + other),
    constraint business_plan_amounts_within check (
        least(own, loan, support, other, revenue, cost) >= 0
        and greatest(capital, revenue, cost) <= 10000000000000)
);
