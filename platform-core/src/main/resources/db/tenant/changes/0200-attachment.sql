--liquibase formatted sql

--changeset qiqiao:0200-attachment
--comment the files that belong to a record, and to each of its versions
alter table listing add column attachments jsonb not null default '[]';
alter table listing_version add column attachments jsonb not null default '[]';
create index listing_attachment on listing using gin (attachments jsonb_path_ops) where attachments <> '[]';

--changeset qiqiao:0200-kept-file
--comment the files of a tenant's records, each content once; what no record has any more leaves after a while
create table kept_file (
    digest       text primary key check (digest ~ '^[0-9a-f]{64}$'),
    size         bigint not null check (size > 0),
    kept_at      timestamptz not null,
    unused_since timestamptz,
    leaving      boolean not null default false
);
create index kept_file_unused on kept_file (unused_since) where unused_since is not null;
