-- What happened on the market, of which product of the register, where, by whom, under which address.
alter table ocop.market_event
    -- the number of the product; 0 where none of the register is meant
    add column product_number integer not null default 0,
    -- where a fair is held; '' where it is not known
    add column place text not null default '',
    add column organiser text not null default '',
    -- of a shop, its page
    add column address text not null default '' constraint market_event_address_is_a_page check (address ~ '^(https?://[^[:space:]"<>]+)?$'),
    -- entered by mistake: kept, and told nowhere
    add column struck boolean not null default false,
    add constraint market_event_value_is_not_negative check (value_million >= 0);

-- Events known before were told from the others by names alone.
update ocop.market_event e
   set product_number = n.number
  from (select n.owner, lower(p.name) as name, min(n.number) as number
          from ocop.product p join ocop.product_number n on n.number = p.product
         where upper_inf(p.known)
         group by n.owner, lower(p.name) having count(*) = 1) n
 where e.product <> '' and n.owner = e.owner and n.name = lower(e.product);

drop index ocop.market_event_newest;
create unique index market_event_newest
    on ocop.market_event (owner, kind, product_number, product, partner, period) where upper_inf(known);
create index market_event_by_product on ocop.market_event (product_number) where product_number <> 0;
create index market_event_by_day on ocop.market_event (owner, starts);
