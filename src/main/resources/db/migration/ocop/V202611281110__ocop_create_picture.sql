-- Pictures of products, each in two sizes made once; files.file keeps them by their hashes.
create table ocop.picture (
    id bigint generated always as identity primary key,
    product integer not null references ocop.product_number,
    -- the hash of the larger one, which names the picture
    large text not null constraint picture_large_is_a_hash check (large ~ '^[0-9a-f]{64}$'),
    large_width integer not null,
    large_height integer not null,
    small text not null constraint picture_small_is_a_hash check (small ~ '^[0-9a-f]{64}$'),
    small_width integer not null,
    small_height integer not null,
    -- what it shows, for who does not see it
    alt text not null constraint picture_is_told check (alt <> ''),
    -- who holds the right to it
    holder text not null constraint picture_has_a_holder check (holder <> ''),
    shown boolean not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index picture_newest on ocop.picture (product, large) where upper_inf(known);
create index picture_by_small on ocop.picture (small);
create index picture_by_large on ocop.picture (large);
