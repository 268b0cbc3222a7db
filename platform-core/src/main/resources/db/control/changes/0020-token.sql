--liquibase formatted sql

--changeset qiqiao:0020-data-key
--comment the keys that protect fields, each sealed with a master key that is not in any database
create table data_key (
    id         uuid primary key,
    -- a tenant's code, or platform; no reference, since a tenant's rows may outlive its entry
    owner      text not null,
    purpose    text not null check (purpose in ('field', 'index')),
    version    int not null,
    suite      text not null,
    wrapped    text not null,
    -- id of the master key that wraps it
    master     text not null,
    created_at timestamptz not null,
    unique (owner, purpose, version)
);

--changeset qiqiao:0020-signing-key
--comment a key is published before it signs
alter table signing_key add column signs_from timestamptz;
update signing_key set signs_from = created_at;
alter table signing_key alter column signs_from set not null;
