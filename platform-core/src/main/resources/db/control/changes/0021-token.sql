--liquibase formatted sql

--changeset qiqiao:0020-refresh-token
--comment how programs stay signed in: the tokens of a session are a family, each good for the next
create table refresh_token (
    -- SHA-256 of the token
    secret_hash text primary key,
    session     uuid not null references sign_in_session on delete cascade,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    spent_at    timestamptz,
    successor   text,
    retried     boolean not null default false
);
create index refresh_token_by_session on refresh_token (session);

--changeset qiqiao:0020-api-key
--comment by which programs act as members, within limits and for a time
create table api_key (
    id                uuid primary key,
    membership        uuid not null references membership,
    name              text not null,
    prefix            text not null,
    -- SHA-256 of the key, which has 256 random bits
    secret_hash       text not null unique,
    permissions       text not null,
    created_at        timestamptz not null,
    expires_at        timestamptz not null,
    last_used_at      timestamptz,
    last_used_address text,
    revoked_at        timestamptz
);
create index api_key_by_membership on api_key (membership);

--changeset qiqiao:0020-account
--comment phone numbers are protected and found by a blind index; whoever is erased leaves an account that is nobody's
alter table account add column phone_index text unique;
alter table account drop constraint account_state_check;
alter table account add constraint account_state_check check (state in ('active', 'suspended', 'erased'));

--changeset qiqiao:0020-pseudonym
--comment under which name the audit knows a person; without a row it leads to nobody
create table pseudonym (
    account uuid primary key references account,
    name    text not null unique
);
