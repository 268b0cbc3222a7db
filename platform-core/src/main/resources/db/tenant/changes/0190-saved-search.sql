--liquibase formatted sql

--changeset qiqiao:0190-saved-search
--comment what persons search for again and again, and how often they want to be told what is new. Looked to: the last first publication that was looked at for it
create table saved_search (
    id         uuid primary key,
    account    uuid not null,
    name       text not null,
    question   text not null,
    rhythm     text not null check (rhythm in ('daily', 'weekly', 'off')),
    looked_to  bigint not null,
    due_at     timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (account, name),
    unique (account, question),
    check ((rhythm = 'off') = (due_at is null))
);
create index saved_search_due on saved_search (due_at, id) where due_at is not null;

--changeset qiqiao:0190-saved-search-run
--comment the moments at which saved searches are due, and the job that looks; none yet before the moment has come
create table saved_search_run (
    due_at timestamptz primary key,
    job    uuid
);
