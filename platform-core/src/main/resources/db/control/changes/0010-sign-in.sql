--liquibase formatted sql

--changeset qiqiao:0010-second-factor
--comment the second factor of a person, its codes for the day the telephone is lost, and who must have one beyond the rule
create table second_factor (
    account      uuid primary key references account,
    -- what authenticator and platform share; protected
    secret       text not null,
    created_at   timestamptz not null,
    -- null until a first code has shown that the authenticator has the secret
    confirmed_at timestamptz,
    -- the time step whose code was used last: none is taken twice
    last_step    bigint
);

create table recovery_code (
    account   uuid not null references account,
    -- SHA-256 of the code, which has 80 random bits
    code_hash text not null,
    used_at   timestamptz,
    primary key (account, code_hash)
);

create table factor_demand (
    tenant text not null references tenant,
    role   text not null,
    primary key (tenant, role)
);

--changeset qiqiao:0010-sign-in-challenge
--comment a sign-in whose password was right and that needs one more step
create table sign_in_challenge (
    -- SHA-256 of the secret that whoever signs in holds
    secret_hash text primary key,
    account     uuid not null references account,
    -- the tenant whose host was asked; null on the platform's own
    host        text references tenant,
    -- null until it is chosen, where there are several
    membership  uuid references membership,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    tries       integer not null default 0,
    used_at     timestamptz
);
create index sign_in_challenge_by_expiry on sign_in_challenge (expires_at);

--changeset qiqiao:0010-sign-in-failure
--comment how often signing in failed of late, and from where people sign in
create table sign_in_failure (
    kind     text not null check (kind in ('name', 'address', 'name-and-address')),
    subject  text not null,
    failures integer not null,
    last_at  timestamptz not null,
    primary key (kind, subject)
);
create index sign_in_failure_by_time on sign_in_failure (last_at);

create table known_address (
    subject text not null,
    address text not null,
    seen_at timestamptz not null,
    primary key (subject, address)
);
create index known_address_by_time on known_address (seen_at);

--changeset qiqiao:0010-last-sign-in
--comment the sign-in before the present one, which whoever signs in is shown
alter table account add column last_sign_in_address text;
alter table account add column previous_sign_in_at timestamptz;
alter table account add column previous_sign_in_address text;
