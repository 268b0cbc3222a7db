--liquibase formatted sql

--changeset qiqiao:0003-identity
--comment persons, what they are in which tenant, and how they sign in; names, addresses and hosts are kept in lower case
create table account (
    id                  uuid primary key,
    login               text not null unique,
    name                text not null,
    email               text unique,
    phone               text unique,
    password_hash       text,
    password_changed_at timestamptz,
    state               text not null check (state in ('active', 'suspended')),
    created_at          timestamptz not null,
    last_sign_in_at     timestamptz
);

create table membership (
    id         uuid primary key,
    account    uuid not null references account,
    -- null: a member of the platform itself
    tenant     text references tenant,
    role       text not null,
    party_kind text not null,
    party_id   text,
    state      text not null check (state in ('active', 'suspended', 'withdrawn')),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    check ((tenant is null) = (role = 'operator')),
    unique nulls not distinct (account, tenant, role, party_kind, party_id)
);
create index membership_by_tenant on membership (tenant);

create table sign_in_session (
    id          uuid primary key,
    membership  uuid not null references membership,
    -- SHA-256 of the secret in the browser's cookie; null for a program, which holds an access token only
    secret_hash text unique,
    created_at  timestamptz not null,
    seen_at     timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz,
    address     text not null,
    agent       text not null
);
create index sign_in_session_by_membership on sign_in_session (membership);
create index sign_in_session_by_expiry on sign_in_session (expires_at);

create table signing_key (
    kid        text primary key,
    -- JSON Web Keys (RFC 7517)
    public_key  text not null,
    private_key text not null,
    created_at timestamptz not null,
    -- from then on it signs nothing, and is removed when the last token it signed has expired
    retired_at timestamptz
);

create table single_use_link (
    -- SHA-256 of the secret in the link
    secret_hash text primary key,
    purpose     text not null check (purpose in ('first-operator', 'invitation')),
    -- null while there is none yet: the first operator's is made through the link
    account     uuid references account,
    tenant      text references tenant,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index single_use_link_by_account on single_use_link (account);
