alter table ocop.standing
    -- what a withdrawal rests on by law; '' where it is not known
    add column ground text not null default '',
    -- the level that decided; '' where it is not known
    add column authority text not null default ''
        constraint standing_authority_is_a_level check (authority in ('', 'commune', 'district', 'province', 'country'));
