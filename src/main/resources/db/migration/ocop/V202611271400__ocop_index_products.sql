-- Words of products are found wherever they stand.
create extension if not exists pg_trgm;

create index product_words on ocop.product using gin (folded gin_trgm_ops);

-- One product, one producer at a moment that need not be the newest.
create index product_by_product on ocop.product (product);
create index producer_by_producer on ocop.producer (producer);

-- What decides how a product stands, the newest first.
create index standing_deciding on ocop.standing (product, until desc nulls last, (standing <> 'recognised') desc, id desc)
 where standing in ('recognised', 'expired', 'revoked');
