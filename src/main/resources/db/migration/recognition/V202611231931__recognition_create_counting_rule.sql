-- Which date of a recognition counts, as data: the first of date_order that is known.
create table recognition.counting_rule (
    id bigint generated always as identity primary key,
    province_code text not null,
    level text not null,
    starts date not null,
    ends date,
    rule text not null,
    date_order text not null,
    title text not null,
    basis text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index counting_rule_newest on recognition.counting_rule (province_code, level, starts) where upper_inf(known);
