--liquibase formatted sql

--changeset qiqiao:0140-matching-post
--comment what matching has still to look at: written with the change, removed when it was looked at
create table matching_post (
    id            bigint generated always as identity primary key,
    tenant        text not null,
    cause         text not null check (cause in ('demand', 'enterprise', 'supply')),
    kind          text not null,
    record        uuid not null,
    posted_at     timestamptz not null default clock_timestamp(),
    -- since when the index has it; what is looked for must be found
    indexed_at    timestamptz,
    due_at        timestamptz not null default clock_timestamp(),
    attempts      int not null default 0,
    claimed_until timestamptz,
    problem       text
);
create index matching_post_due on matching_post (due_at);
alter table matching_post enable row level security;
grant insert on matching_post to qiqiao_tenant;
grant select, insert, update, delete on matching_post to qiqiao_platform;
create policy own_matching_post on matching_post for insert to qiqiao_tenant
    with check (tenant = (select platform.current_tenant()));
create policy platform_matching_post on matching_post to qiqiao_platform using (true) with check (true);
