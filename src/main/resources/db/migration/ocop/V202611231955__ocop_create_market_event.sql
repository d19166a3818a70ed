create schema ocop;

-- What happened to a product on the market within a period. Values are in million đồng.
create table ocop.market_event (
    id bigint generated always as identity primary key,
    owner integer not null references units.unit,
    kind text not null,
    product text not null,
    partner text not null,
    period text not null,
    starts date not null,
    until date not null,
    position integer not null,
    producer text not null,
    value_million numeric(18, 6),
    qualifier text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index market_event_newest on ocop.market_event (owner, kind, product, partner, period) where upper_inf(known);
