--liquibase formatted sql

--changeset qiqiao:0130-push-turn
--comment what push has to do in which tenant, and when: enterprises that changed, messages due, reminders. Written with what gives the occasion
create table push_turn (
    id            uuid primary key,
    tenant        text not null,
    what          text not null,
    subject       uuid,
    due_at        timestamptz not null,
    attempts      int not null default 0,
    claimed_until timestamptz
);
create index push_turn_due on push_turn (due_at);
create index push_turn_alike on push_turn (tenant, what, due_at);
alter table push_turn enable row level security;
grant insert on push_turn to qiqiao_tenant;
grant select, insert, update, delete on push_turn to qiqiao_platform;
create policy own_push_turn on push_turn for insert to qiqiao_tenant
    with check (tenant = (select platform.current_tenant()));
create policy platform_push_turn on push_turn to qiqiao_platform using (true) with check (true);
