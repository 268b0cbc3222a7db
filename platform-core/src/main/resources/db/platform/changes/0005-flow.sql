--liquibase formatted sql

--changeset qiqiao:0005-job
--comment run: how often it was taken up, the number that tells a runner from its successor
alter table job
    add column run         int not null default 0,
    add column attempts    int not null default 0,
    add column done_before bigint not null default 0,
    add column due_at      timestamptz not null default clock_timestamp(),
    drop column checkpoint,
    alter column problem type jsonb using to_jsonb(problem);
drop index job_due;
create index job_due on job (due_at) where state in ('waiting', 'running');

--changeset qiqiao:0005-job-checkpoint
--comment beside the job, so that a transaction that saves one does not hold up the job's progress and its lease
create table job_checkpoint (
    job     uuid primary key references job on delete cascade,
    tenant  text,
    run     int not null,
    content jsonb
);

--changeset qiqiao:0005-job-rights
grant update (state, due_at, attempts, finished_at, problem) on job to qiqiao_tenant;
alter table job_checkpoint enable row level security;
grant select on job_checkpoint to qiqiao_tenant;
grant update (content) on job_checkpoint to qiqiao_tenant;
grant select, insert, update, delete on job_checkpoint to qiqiao_platform;
create policy own_job_checkpoint on job_checkpoint to qiqiao_tenant
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy platform_job_checkpoint on job_checkpoint to qiqiao_platform using (true) with check (true);

--changeset qiqiao:0005-exchange
alter table exchange_post
    add column subject uuid,
    add column due_at  timestamptz not null default clock_timestamp(),
    add column problem text;
create index exchange_post_due on exchange_post (due_at);
create index exchange_post_about on exchange_post (sender, receiver, subject, id) where subject is not null;
grant select on exchange_post to qiqiao_tenant;
create policy see_own_post on exchange_post for select to qiqiao_tenant using (sender = (select platform.current_tenant()));

--changeset qiqiao:0005-notice
--comment the platform's own messages, in the form of the tenants', and which messages wait to be sent
create table outgoing_message (
    id                uuid primary key,
    channel           text not null check (channel in ('mail', 'sms')),
    recipient         text not null,
    subject           text,
    body              text not null,
    created_at        timestamptz not null,
    sent_at           timestamptz,
    problem           text,
    state             text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'failed')),
    deduplication_key text unique
);
create table message_post (
    id            uuid primary key,
    tenant        text,
    attempts      int not null default 0,
    due_at        timestamptz not null default clock_timestamp(),
    claimed_until timestamptz
);
create index message_post_due on message_post (due_at);
grant select, insert, update on outgoing_message to qiqiao_platform;
alter table message_post enable row level security;
grant insert on message_post to qiqiao_tenant;
grant select, insert, update, delete on message_post to qiqiao_platform;
create policy own_message_post on message_post for insert to qiqiao_tenant
    with check (tenant = (select platform.current_tenant()));
create policy platform_message_post on message_post to qiqiao_platform using (true) with check (true);
