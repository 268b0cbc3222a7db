--liquibase formatted sql

--changeset qiqiao:0171-synonym-group
--comment words of equal meaning that a tenant added for its own searches
create table synonym_group (
    id       uuid primary key,
    -- in alphabetical order, so that the same group stands once
    words    text not null unique,
    added_at timestamptz not null
);
