--liquibase formatted sql

--changeset qiqiao:0051-registration
--comment an enterprise's way onto the platform: whoever proves a contact keeps a draft until it is finished or forgotten
create table registration (
    id              uuid primary key,
    -- SHA-256 of the secret by which its owner comes back
    secret_hash     text not null unique,
    channel         text not null check (channel in ('mail', 'sms')),
    -- encrypted, and what stands for it where the same one is looked for
    contact         text not null,
    contact_index   text not null,
    -- of the code that was sent last; null when it was used
    code_hash       text,
    code_expires_at timestamptz,
    code_tries      int not null default 0,
    verified_at     timestamptz,
    facts           jsonb not null default '{}',
    state           text not null check (state in ('open', 'finished')),
    account         uuid,
    enterprise      uuid,
    admission       text check (admission in ('member', 'waiting')),
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    expires_at      timestamptz not null
);
create index registration_of_contact on registration (contact_index, changed_at desc);
create index registration_by_expiry on registration (expires_at) where state = 'open';

--changeset qiqiao:0051-joining
--comment who wants to act for an enterprise that is on file already, until somebody of it or of the authority decides
create table joining_request (
    id          uuid primary key,
    enterprise  uuid not null references listing on delete cascade,
    account     uuid not null,
    name        text not null,
    channel     text not null check (channel in ('mail', 'sms')),
    contact     text not null,
    facts       jsonb not null,
    state       text not null check (state in ('pending', 'approved', 'declined')),
    created_at  timestamptz not null,
    decided_at  timestamptz,
    decided_by  uuid
);
create unique index joining_request_open on joining_request (enterprise, account) where state = 'pending';
create index joining_request_newest on joining_request (state, created_at desc, id desc);

--changeset qiqiao:0051-consent
--comment what a person agreed to, each purpose for itself: to which text, since when, until when
create table consent (
    id           uuid primary key,
    account      uuid not null,
    purpose      text not null,
    text_version text not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz
);
create unique index consent_given on consent (account, purpose) where withdrawn_at is null;
