-- The seal of an entry covers all that is told of it: also which units it touched, and whether it changed the books.
-- Entries sealed before keep the seal they had; the form is among the sealed words, so that it cannot be set back.
alter table identity.journal add column seal_form smallint not null default 1;
alter table identity.journal alter column seal_form set default 2;

create or replace function identity.seal_of(entry bigint, before bytea) returns bytea language sql stable as $$
    select sha256(coalesce(before, ''::bytea) || convert_to(
               j.id || identity.told(to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))
               || identity.told(j.actor) || identity.told(j.account::text) || identity.told(j.place)
               || identity.told(j.act) || identity.told(j.subject)
               || coalesce((select string_agg(
                                c.place || identity.told(c.unit::text) || identity.told(c.kind) || identity.told(c.key)
                                || identity.told(c.before) || identity.told(c.after), '' order by c.place)
                              from identity.change c where c.entry = j.id), '')
               || case when j.seal_form = 1 then ''
                       else ';' || j.seal_form || j.books || ';' || coalesce((
                            select string_agg(t.unit::text, ',' order by t.unit)
                              from identity.touched t where t.entry = j.id), '') end, 'UTF8'))
      from identity.journal j where j.id = seal_of.entry
$$;
