--liquibase formatted sql

--changeset qiqiao:0060-oidc-identity
--comment which account an external provider's identity belongs to
create table oidc_identity (
    id        uuid primary key,
    issuer    text not null,
    subject   text not null,
    account   uuid not null references account,
    linked_at timestamptz not null,
    unique (issuer, subject)
);
create index oidc_identity_of_account on oidc_identity (account);
grant select, insert, update, delete on oidc_identity to qiqiao_control;

--changeset qiqiao:0060-oidc-visit
--comment browsers that were sent to a provider and are to come back, for some minutes
create table oidc_visit (
    state_hash   text primary key,
    browser_hash text not null,
    provider     text not null,
    tenant       text,
    nonce        text not null,
    verifier     text not null,
    next         text not null,
    account      uuid references account,
    expires_at   timestamptz not null
);
create index oidc_visit_over on oidc_visit (expires_at);
grant select, insert, update, delete on oidc_visit to qiqiao_control;
