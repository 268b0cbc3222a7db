--liquibase formatted sql

--changeset qiqiao:0002-outbox
--comment a change that cannot be indexed waits longer each time, and says why; the table turns over all the time
alter table outbox add column attempts int not null default 0;
alter table outbox add column problem text;
alter table outbox set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

--changeset qiqiao:0002-generation
--comment which index of a kind is searched, and which is being built and written beside it
create table search_generation (
    kind       text not null,
    name       text not null,
    state      text not null check (state in ('building', 'serving')),
    touched_at timestamptz not null default clock_timestamp(),
    primary key (kind, name)
);
create unique index search_generation_by_state on search_generation (kind, state);
grant select, insert, update, delete on search_generation to qiqiao_platform;
