-- What buyers are told of a product; '' where nothing is known.
alter table ocop.product
    -- GTIN-14
    add column gtin text not null default '' constraint product_gtin_is_fourteen_digits check (gtin ~ '^([0-9]{14})?$'),
    add column story text not null default '',
    add column website text not null default '';

create index product_by_gtin on ocop.product (gtin) where gtin <> '';
