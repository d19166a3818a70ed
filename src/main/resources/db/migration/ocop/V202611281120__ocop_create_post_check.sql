-- Looks at products after their recognition (hậu kiểm): planned or ad hoc, what was found, what follows.
create table ocop.post_check_number (
    number integer generated always as identity primary key,
    product integer not null references ocop.product_number
);

create table ocop.post_check (
    id bigint generated always as identity primary key,
    number integer not null references ocop.post_check_number,
    product integer not null references ocop.product_number,
    planned date not null,
    ad_hoc boolean not null,
    -- the unit or department that looks
    checker text not null constraint post_check_has_a_checker check (checker <> ''),
    -- null while it is to come
    held date,
    found text not null,
    -- met, remedy, withdraw; '' while it is to come
    result text not null constraint post_check_result_is_known check (result in ('', 'met', 'remedy', 'withdraw')),
    -- until when what was found is to be remedied
    remedy_by date,
    remedied date,
    -- entered by mistake: kept, and told nowhere
    struck boolean not null,
    known tstzrange not null,
    entry bigint not null references identity.journal,
    constraint post_check_is_told_when_held check ((held is null) = (result = '')),
    constraint post_check_remedy_has_a_day check ((result = 'remedy') = (remedy_by is not null)),
    constraint post_check_remedied_what_was_to_be check (remedied is null or result = 'remedy')
);

create unique index post_check_newest on ocop.post_check (number) where upper_inf(known);
create index post_check_by_product on ocop.post_check (product);
