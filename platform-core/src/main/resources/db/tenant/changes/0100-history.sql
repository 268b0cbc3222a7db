--liquibase formatted sql

--changeset qiqiao:0100-history
--comment every version of a record, as it was kept; what was there before versions were kept begins with the one it had then
create table listing_version (
    id         uuid primary key,
    listing    uuid not null,
    kind       text not null,
    version    bigint not null,
    state      text not null,
    visibility text not null,
    title      text not null,
    content    jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null,
    unique (listing, version)
);
insert into listing_version
    select gen_random_uuid(), id, kind, version, state, visibility, title, content, changed_at, changed_by from listing;
