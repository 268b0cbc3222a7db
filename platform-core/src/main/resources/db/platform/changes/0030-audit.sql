--liquibase formatted sql

--changeset qiqiao:0030-audit
--comment the platform's own audit, in the form of the tenants': operators, hosts that are nobody's
create table audit_entry (
    id          uuid primary key,
    happened_at timestamptz not null,
    action      text not null,
    outcome     text not null check (outcome in ('done', 'refused', 'failed')),
    account     text,
    role        text,
    party_kind  text,
    party_id    text,
    address     text,
    request     text,
    manner      text not null,
    object_kind text,
    object_id   text,
    details     jsonb not null
);
create index audit_entry_newest on audit_entry (happened_at desc, id desc);
grant insert, select on audit_entry to qiqiao_platform;

--changeset qiqiao:0030-audit-post
--comment which entries wait to be sealed; told in the transaction that writes them, so whatever commits is sealed
create table audit_post (
    position bigint generated always as identity primary key,
    chain    text not null,
    entry    uuid not null
);
alter table audit_post set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
alter table audit_post enable row level security;
grant insert on audit_post to qiqiao_tenant;
grant select, insert, delete on audit_post to qiqiao_platform;
create policy own_audit_post on audit_post for insert to qiqiao_tenant
    with check (chain = (select platform.current_tenant()));
create policy platform_audit_post on audit_post to qiqiao_platform using (true) with check (true);

--changeset qiqiao:0030-audit-seal
--comment the chains; those who write entries may not write here, and who writes here can change nothing afterwards
create table audit_seal (
    chain     text not null,
    number    bigint not null,
    entries   uuid[] not null,
    digests   bytea not null,
    previous  bytea not null,
    head      bytea not null,
    sealed_at timestamptz not null,
    primary key (chain, number)
);
create index audit_seal_newest on audit_seal (sealed_at);
alter table audit_seal enable row level security;
grant select on audit_seal to qiqiao_tenant;
grant select, insert on audit_seal to qiqiao_platform;
create policy own_audit_seal on audit_seal for select to qiqiao_tenant
    using (chain = (select platform.current_tenant()));
create policy platform_audit_seal on audit_seal to qiqiao_platform using (true) with check (true);
