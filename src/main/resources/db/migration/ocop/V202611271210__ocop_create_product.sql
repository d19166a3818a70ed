-- The narrow numbers producers and products are kept under; never reused. A product is told from another of its name by its
-- place and its producer.
create table ocop.producer_number (
    number integer generated always as identity primary key,
    owner integer not null references units.unit,
    unit integer not null references units.unit,
    name_key text not null,
    unique (owner, unit, name_key)
);

create table ocop.product_number (
    number integer generated always as identity primary key,
    owner integer not null references units.unit,
    unit integer not null references units.unit,
    name_key text not null,
    producer integer references ocop.producer_number,
    unique nulls not distinct (owner, unit, name_key, producer)
);

-- Who makes products (chủ thể).
create table ocop.producer (
    id bigint generated always as identity primary key,
    producer integer not null references ocop.producer_number,
    name text not null,
    -- household, group, cooperative, company, establishment; '' where it is not known
    kind text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index producer_newest on ocop.producer (producer) where upper_inf(known);

create table ocop.product (
    id bigint generated always as identity primary key,
    product integer not null references ocop.product_number,
    name text not null,
    -- as written: a village, an old name
    place text not null,
    -- the set of products it belongs to; '' where it is not known
    set_code text not null,
    -- what it is found by: its name, its producer and its place without marks
    folded text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index product_newest on ocop.product (product) where upper_inf(known);

-- What was said of a product: recognised, expired, revoked, returned, …
create table ocop.standing (
    id bigint generated always as identity primary key,
    product integer not null references ocop.product_number,
    standing text not null,
    -- when, as written: a day, a period, '' where nothing is known
    said text not null,
    -- between which days it came about, both inclusive; the same where the day is known, both null where nothing is
    starts date,
    until date,
    -- null where it is not known
    stars smallint constraint standing_stars_are_ranks check (stars between 1 and 5),
    -- first, upgrade, re-evaluation; '' where it is not known
    occasion text not null,
    document text not null,
    -- the last day of a certificate, between which days it lies; null without one, or where nothing is known
    expires_least date,
    expires_most date,
    source text not null,
    confidence text not null,
    note text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index standing_newest on ocop.standing (product, standing, said) where upper_inf(known);
create index standing_by_product on ocop.standing (product);
