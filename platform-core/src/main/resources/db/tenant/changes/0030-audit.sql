--liquibase formatted sql

--changeset qiqiao:0030-audit
--comment who did what, when, from where; the tenant's role may add to it and read it, nothing else (see TenantSchemas)
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
