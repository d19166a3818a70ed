-- Texts may be longer than an index takes; no cell of a table holds the sign between them.
create function assessment.origin_hash(measure text, note text, source text, demo boolean)
returns uuid language sql immutable parallel safe as $$
    select md5(measure || chr(31) || note || chr(31) || source || chr(31) || case when demo then 't' else 'f' end)::uuid
$$;

-- What facts are told with: the unit of measure, a note, the source, and whether they were made up for a demonstration.
-- Few facts have one of their own, so they share them.
create table assessment.origin (
    id integer generated always as identity primary key,
    measure text not null,
    note text not null,
    source text not null,
    demo boolean not null,
    hash uuid not null generated always as (assessment.origin_hash(measure, note, source, demo)) stored,
    constraint one_origin_a_text unique (hash)
);
