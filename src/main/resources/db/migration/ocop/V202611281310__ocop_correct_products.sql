-- Where a product comes from and who makes it are corrected like the rest of what is known of it; its number stays.
alter table ocop.product
    add column unit integer constraint product_comes_from_a_unit references units.unit,
    add column producer integer constraint product_is_made_by_a_producer references ocop.producer_number;

update ocop.product p set unit = n.unit, producer = n.producer from ocop.product_number n where n.number = p.product;

alter table ocop.product alter column unit set not null;

create index product_by_unit on ocop.product (unit);

-- What else than its first name, place and producer a product is found by: those it was corrected to.
create table ocop.product_alias (
    number integer not null references ocop.product_number,
    owner integer not null references units.unit,
    unit integer not null references units.unit,
    name_key text not null,
    producer integer references ocop.producer_number,
    constraint product_alias_names_one unique nulls not distinct (owner, unit, name_key, producer)
);

create index product_alias_by_number on ocop.product_alias (number);
