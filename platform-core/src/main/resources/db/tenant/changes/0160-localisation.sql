--liquibase formatted sql

--changeset qiqiao:0160-localisation
--comment local versions of a higher tenant's records: which original, and what of it somebody has looked through
alter table listing add column localises uuid;
create unique index listing_localising on listing (kind, localises) where localises is not null;
create table localisation (
    listing        uuid primary key references listing (id) on delete cascade,
    kind           text not null,
    original       uuid not null,
    owner          text not null,
    made_from      bigint not null,
    layout_version int not null,
    made_at        timestamptz not null,
    made_by        text not null,
    followed       bigint not null,
    reviewed       bigint not null,
    reviewed_text  jsonb not null,
    reviewed_at    timestamptz not null,
    reviewed_by    text not null
);
create index localisation_of_original on localisation (kind, original);
