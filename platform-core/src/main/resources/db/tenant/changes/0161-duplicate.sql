--liquibase formatted sql

--changeset qiqiao:0161-likeness
--comment what makes records of one kind look alike: names without what all names have, addresses, codes
create table likeness (
    listing     uuid primary key references listing (id) on delete cascade,
    kind        text not null,
    name_key    text not null,
    grams       text[] not null,
    within_key  text,
    address_key text,
    code        text
);
create index likeness_of_name on likeness (kind, name_key);
create index likeness_of_address on likeness (kind, address_key) where address_key is not null;
create index likeness_of_code on likeness (kind, code) where code is not null;
create index likeness_of_grams on likeness using gin (grams);

--changeset qiqiao:0161-decision
--comment of two records that look alike somebody said that they are not the same, or saved one all the same
create table duplicate_decision (
    one        uuid not null,
    other      uuid not null,
    kind       text not null,
    decision   text not null check (decision in ('different', 'saved')),
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (one, other),
    check (one < other)
);

--changeset qiqiao:0161-merger
--comment two records that became one, with all that it takes to make them two again
create table merger (
    id             uuid primary key,
    kind           text not null,
    kept           uuid not null references listing (id),
    dropped        uuid not null references listing (id),
    kept_before    bigint not null,
    kept_after     bigint not null,
    dropped_before bigint not null,
    external_id    text,
    moved          jsonb not null,
    merged_at      timestamptz not null,
    merged_by      text not null,
    undone_at      timestamptz,
    undone_by      text
);
create index merger_newest on merger (kind, merged_at desc);
create table external_id_alias (
    kind        text not null,
    external_id text not null,
    listing     uuid not null references listing (id) on delete cascade,
    primary key (kind, external_id)
);
