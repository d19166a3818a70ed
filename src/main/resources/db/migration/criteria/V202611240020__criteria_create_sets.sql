-- A criteria set, national or of a province, as its file says.
create table criteria.criteria_set (
    id bigint generated always as identity primary key,
    code text not null,
    body text not null,
    file text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index criteria_set_newest on criteria.criteria_set (code) where upper_inf(known);

-- An officer's comparison of a threshold with the official table.
create table criteria.confirmation (
    id bigint generated always as identity primary key,
    -- whose threshold it is; '' for the national one
    province text not null,
    set_code text not null,
    requirement text not null,
    bound smallint not null,
    -- region or group; '' for the general level
    variant text not null,
    -- 0 where the level is the same every year
    year smallint not null,
    amount numeric(21, 6) not null,
    document text not null,
    page text not null,
    withdrawn boolean not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index confirmation_newest on criteria.confirmation
    (province, set_code, requirement, bound, variant, year) where upper_inf(known);

-- What kind of place a unit is: its region, its commune group, its special difficulty.
create table criteria.classification (
    id bigint generated always as identity primary key,
    unit integer not null references units.unit,
    class text not null,
    value text not null,
    starts date not null,
    -- the last day; 9999-12-31 while it lasts
    ends date not null,
    source text not null,
    confidence text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index classification_newest on criteria.classification (unit, class, starts) where upper_inf(known);
