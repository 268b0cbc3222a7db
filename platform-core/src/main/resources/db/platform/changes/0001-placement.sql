--liquibase formatted sql

--changeset qiqiao:0001-placement
--comment what this placement must know of the registry: copies, written by the control plane only
create table tenant (
    code  text primary key,
    role  text not null unique,
    path  text not null,
    name  text not null,
    state text not null
);

create table region (
    code   text primary key,
    name   text not null,
    parent text,
    level  text not null
);

create table entitlement (
    tenant text not null,
    name   text not null,
    value  text not null,
    primary key (tenant, name)
);

--changeset qiqiao:0001-current-tenant splitStatements:false
--comment the tenant whose role this is, or null: the ground of every row-level policy
create function current_tenant() returns text language sql stable parallel safe
    return (select code from platform.tenant where role = current_user::text);

create function current_path() returns text language sql stable parallel safe
    return (select path from platform.tenant where role = current_user::text);

--changeset qiqiao:0001-outbox
--comment ids only: what changed, to be looked up and indexed
create table outbox (
    position      bigint generated always as identity primary key,
    tenant        text not null,
    kind          text not null,
    id            uuid not null,
    version       bigint not null,
    appended_at   timestamptz not null default clock_timestamp(),
    claimed_until timestamptz
);

--changeset qiqiao:0001-publication
--comment what tenants share, as shown: the one way in which they read each other
create table publication (
    kind         text not null,
    id           uuid not null,
    tenant       text not null,
    path         text not null,
    external_id  text,
    version      bigint not null,
    visibility   text not null check (visibility in ('network', 'public')),
    title        text not null,
    region       text,
    category     text,
    document     jsonb not null,
    published_at timestamptz not null,
    primary key (kind, id)
);
create index publication_of_tenant on publication (tenant, kind, id);
create index publication_newest on publication (kind, published_at desc, id desc);

--changeset qiqiao:0001-job
create table job (
    id            uuid primary key,
    tenant        text,
    kind          text not null,
    state         text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    parameters    jsonb not null,
    requested_by  text not null,
    requested_at  timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    done          bigint not null default 0,
    total         bigint,
    note          text,
    report        jsonb,
    problem       text,
    cancel_asked  boolean not null default false,
    checkpoint    jsonb,
    claimed_until timestamptz
);
create index job_due on job (requested_at) where state in ('waiting', 'running');
create index job_of_tenant on job (tenant, requested_at desc);

--changeset qiqiao:0001-exchange
--comment which envelopes wait to be carried; the envelopes themselves lie in their sender's schema
create table exchange_post (
    id            uuid primary key,
    sender        text not null,
    receiver      text not null,
    posted_at     timestamptz not null default clock_timestamp(),
    attempts      int not null default 0,
    claimed_until timestamptz
);

--changeset qiqiao:0001-rights
grant usage on schema platform to qiqiao_tenant, qiqiao_platform, qiqiao_public;
grant select on tenant, region to qiqiao_tenant, qiqiao_platform, qiqiao_public;
grant select on entitlement to qiqiao_tenant, qiqiao_platform;

alter table entitlement enable row level security;
create policy own_entitlement on entitlement for select to qiqiao_tenant using (tenant = (select platform.current_tenant()));
create policy platform_entitlement on entitlement to qiqiao_platform using (true) with check (true);

alter table outbox enable row level security;
grant insert on outbox to qiqiao_tenant;
grant select, insert, update, delete on outbox to qiqiao_platform;
create policy own_outbox on outbox for insert to qiqiao_tenant with check (tenant = (select platform.current_tenant()));
create policy platform_outbox on outbox to qiqiao_platform using (true) with check (true);

alter table publication enable row level security;
grant select, insert, update, delete on publication to qiqiao_tenant;
grant select on publication to qiqiao_platform, qiqiao_public;
create policy read_publication on publication for select to qiqiao_tenant
    using (visibility = 'public'
        or tenant = (select platform.current_tenant())
        or path like (select platform.current_path()) || '%'
        or (select platform.current_path()) like path || '%');
create policy own_publication_insert on publication for insert to qiqiao_tenant
    with check (tenant = (select platform.current_tenant()) and path = (select platform.current_path()));
create policy own_publication_update on publication for update to qiqiao_tenant
    using (tenant = (select platform.current_tenant()))
    with check (tenant = (select platform.current_tenant()) and path = (select platform.current_path()));
create policy own_publication_delete on publication for delete to qiqiao_tenant
    using (tenant = (select platform.current_tenant()));
create policy platform_publication on publication for select to qiqiao_platform using (true);
create policy public_publication on publication for select to qiqiao_public using (visibility = 'public');

alter table job enable row level security;
grant select, insert on job to qiqiao_tenant;
grant update (cancel_asked) on job to qiqiao_tenant;
grant select, insert, update on job to qiqiao_platform;
create policy own_job on job to qiqiao_tenant
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy platform_job on job to qiqiao_platform using (true) with check (true);

alter table exchange_post enable row level security;
grant insert on exchange_post to qiqiao_tenant;
grant select, update, delete on exchange_post to qiqiao_platform;
create policy own_post on exchange_post for insert to qiqiao_tenant with check (sender = (select platform.current_tenant()));
create policy platform_post on exchange_post to qiqiao_platform using (true) with check (true);
