-- The plan of a year of the programme, of a province or a district. A new version takes the place of the last; none is
-- overwritten. What the plan does not say is null.
create table ideas.year_plan (
    unit integer not null references units.unit,
    year smallint not null constraint year_plan_year_plausible check (year between 2000 and 2099),
    version integer not null,
    -- number and symbol; may be empty
    document text not null,
    issued date,
    ideas integer constraint year_plan_ideas_not_negative check (ideas >= 0),
    recognised integer constraint year_plan_recognised_not_negative check (recognised >= 0),
    upgraded integer constraint year_plan_upgraded_not_negative check (upgraded >= 0),
    re_evaluated integer constraint year_plan_re_evaluated_not_negative check (re_evaluated >= 0),
    -- đồng
    budget bigint constraint year_plan_budget_within check (budget between 0 and 10000000000000),
    notes text not null,
    entry bigint not null references identity.journal,
    primary key (unit, year, version)
);

-- The months in which a step of the year is to be done.
create table ideas.year_step (
    unit integer not null,
    year smallint not null,
    version integer not null,
    step text not null constraint year_step_known check (
        step in ('guidance', 'ideas', 'business-plans', 'support', 'scoring', 'trade')),
    starts smallint not null,
    ends smallint not null,
    primary key (unit, year, version, step),
    constraint step_of_a_plan foreign key (unit, year, version) references ideas.year_plan,
    constraint year_step_within_a_year check (starts between 1 and ends and ends <= 12)
);
