--liquibase formatted sql

--changeset qiqiao:0221-list-view
--comment ways of looking at a library's list, under a name: a person's own, or without an account the tenant's, shared with all of it
create table list_view (
    id         uuid primary key,
    account    uuid,
    kind       text not null,
    name       text not null,
    content    text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique nulls not distinct (account, kind, name)
);

--changeset qiqiao:0221-list-choice
--comment what a person chose for a library's list: the columns, with commas between, and the view with which it opens
create table list_choice (
    account uuid not null,
    kind    text not null,
    columns text,
    opens   uuid references list_view (id) on delete set null,
    primary key (account, kind)
);
create index list_choice_opens on list_choice (opens) where opens is not null;
