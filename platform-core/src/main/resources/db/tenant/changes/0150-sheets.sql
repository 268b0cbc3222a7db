--liquibase formatted sql

--changeset qiqiao:0150-import-run
--comment what each import is about; one that only tells what would become of its lines is dry, and may be followed by one that does it
create table import_run (
    job        uuid primary key,
    kind       text not null,
    visibility text not null,
    format     text not null,
    dry        boolean not null,
    tried      uuid unique
);
alter table import_line add column effect text check (effect in ('new', 'changed'));
alter table import_line add column flawed boolean not null default false;

--changeset qiqiao:0150-export
--comment files that were made for somebody to fetch, for a while
create table export_file (
    job          uuid primary key,
    kind         text not null,
    format       text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    rows         bigint,
    bytes        bigint,
    ready_at     timestamptz,
    expires_at   timestamptz
);
create index export_file_of_requester on export_file (requested_by, requested_at desc);
create index export_file_by_expiry on export_file (expires_at) where expires_at is not null;
create index listing_in_order on listing (kind, id);
