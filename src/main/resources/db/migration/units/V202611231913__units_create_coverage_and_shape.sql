-- The days for which the units of a province (or, with province_code '', of the country) are known.
create table units.coverage (
    id bigint generated always as identity primary key,
    province_code text not null,
    starts date not null,
    ends date,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

-- Outlines for display, WGS84, as GeoJSON geometries.
create table units.shape (
    id bigint generated always as identity primary key,
    unit integer not null references units.unit,
    geometry text not null,
    source text not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index shape_newest on units.shape (unit) where upper_inf(known);
