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
