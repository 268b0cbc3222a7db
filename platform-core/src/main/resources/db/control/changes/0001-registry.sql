--liquibase formatted sql

--changeset qiqiao:0001-registry
--comment the administrative areas, and which of them are tenants
create table region (
    code   text primary key check (code ~ '^[1-9][0-9]{5}([0-9]{3})?$'),
    name   text not null,
    parent text references region,
    level  text not null check (level in ('province', 'city', 'district', 'town'))
);
create index region_by_parent on region (parent);

create table tenant (
    code           text primary key references region,
    name           text not null,
    portal_name    text not null,
    parent         text references tenant,
    path           text not null,
    state          text not null check (state in ('provisioning', 'active', 'suspended')),
    placement      text not null default 'main',
    schema_version text,
    opened_at      timestamptz not null,
    changed_at     timestamptz not null
);
create index tenant_by_path on tenant (path text_pattern_ops);

create table tenant_domain (
    host   text primary key,
    tenant text not null references tenant
);
create index tenant_domain_by_tenant on tenant_domain (tenant);

create table provisioning_step (
    tenant      text not null references tenant,
    position    int not null,
    step        text not null,
    state       text not null check (state in ('waiting', 'running', 'done', 'failed')),
    started_at  timestamptz,
    finished_at timestamptz,
    problem     text,
    primary key (tenant, step)
);

--changeset qiqiao:0001-rights
grant usage on schema control to qiqiao_control;
alter default privileges for role qiqiao_owner in schema control grant select, insert, update, delete on tables to qiqiao_control;
grant select, insert, update, delete on region, tenant, tenant_domain, provisioning_step to qiqiao_control;
