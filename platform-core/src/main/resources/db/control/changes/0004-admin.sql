--liquibase formatted sql

--changeset qiqiao:0004-quarantine
--comment why a tenant's schema could not be brought up to date; such a tenant is left alone until it is retried
alter table tenant add column quarantine text;
alter table tenant add column quarantined_at timestamptz;

--changeset qiqiao:0004-provisioning
--comment who asked for a tenant, and who is to be its administrator once its schema is there
create table provisioning (
    tenant        text primary key references tenant,
    administrator uuid,
    requested_by  text not null,
    requested_at  timestamptz not null
);
grant select, insert, update, delete on provisioning to qiqiao_control;

--changeset qiqiao:0004-schema-version
--comment which release's schemas these are, so that a start sees at once that there is nothing to do
create table schema_version (
    name    text primary key,
    version text not null
);
grant select on schema_version to qiqiao_control;

--changeset qiqiao:0004-demo
--comment which parts of the demo content are loaded, so that a killed start goes on where it was
create table demo_part (
    part      text primary key,
    loaded_at timestamptz not null
);
grant select, insert on demo_part to qiqiao_control;
