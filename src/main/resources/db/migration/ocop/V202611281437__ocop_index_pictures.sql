-- Pictures are asked for by their product, also as they were known earlier.
create index picture_by_product on ocop.picture (product);
