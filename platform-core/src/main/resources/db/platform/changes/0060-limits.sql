--liquibase formatted sql

--changeset qiqiao:0060-limit-use
--comment what each process let through of late, told to the others: of worth for seconds only, so it is not logged
create unlogged table limit_use (
    process uuid not null,
    number  bigint not null,
    uses    text not null,
    told_at timestamptz not null default clock_timestamp(),
    primary key (process, number)
);
create index limit_use_newest on limit_use (told_at);
alter table limit_use enable row level security;
grant select, insert, delete on limit_use to qiqiao_platform;
create policy platform_limit_use on limit_use to qiqiao_platform using (true) with check (true);
