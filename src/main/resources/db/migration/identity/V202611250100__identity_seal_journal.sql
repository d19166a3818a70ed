-- From where an act came, by which account, and the chain: each entry carries the hash of itself, of what it changed and
-- of the entry before it. Entries written before there was a chain are sealed here, in their order.
alter table identity.journal
    add column account bigint,
    add column place text not null default 'program',
    add column seal bytea,
    -- false for acts that change nothing a page or report of the books rests on
    add column books boolean not null default true;

create index journal_of_books on identity.journal (at) where books;
create index journal_of_books_by_id on identity.journal (id) where books;

create table identity.change (
    entry bigint not null references identity.journal,
    place integer not null,
    unit integer,
    kind text not null,
    key text not null,
    before text,
    after text,
    primary key (entry, place)
);

create index change_by_unit on identity.change (unit, entry) where unit is not null;
create index change_by_key on identity.change (kind, key, entry);
create index journal_by_account on identity.journal (account, id) where account is not null;

-- The units an entry touched, where it touched too many to tell each change: those of an import.
create table identity.touched (
    entry bigint not null references identity.journal,
    unit integer not null,
    primary key (unit, entry)
);

-- What is hashed of an entry: its own words, then each change, every text with its length before it, so that no two
-- entries read the same.
create function identity.told(word text) returns text language sql immutable parallel safe as $$
    select coalesce(length(word)::text || ':' || word, '-')
$$;

create function identity.seal_of(entry bigint, before bytea) returns bytea language sql stable as $$
    select sha256(coalesce(before, ''::bytea) || convert_to(
               j.id || identity.told(to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))
               || identity.told(j.actor) || identity.told(j.account::text) || identity.told(j.place)
               || identity.told(j.act) || identity.told(j.subject)
               || coalesce((select string_agg(
                                c.place || identity.told(c.unit::text) || identity.told(c.kind) || identity.told(c.key)
                                || identity.told(c.before) || identity.told(c.after), '' order by c.place)
                              from identity.change c where c.entry = j.id), ''), 'UTF8'))
      from identity.journal j where j.id = seal_of.entry
$$;

do $$
declare
    e bigint;
    before bytea;
begin
    for e in select id from identity.journal order by id loop
        update identity.journal set seal = identity.seal_of(e, before) where id = e returning seal into before;
    end loop;
end
$$;
