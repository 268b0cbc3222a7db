--liquibase formatted sql

--changeset qiqiao:0130-push-policy
--comment policies that are pushed here, the tenant's own and those of tenants above it; one version of each is in force
create table push_policy (
    policy         uuid not null,
    version        bigint not null,
    issuer         text not null,
    title          text not null,
    summary        text not null,
    classification text,
    eligibility    jsonb,
    apply_to       date,
    expires        date,
    -- names of the fields that differ from the version before, with commas between
    changed        text not null,
    corrects       bigint,
    state          text not null check (state in ('active', 'replaced', 'recalled')),
    job            uuid,
    accepted_at    timestamptz not null,
    primary key (policy, version)
);
create unique index push_policy_in_force on push_policy (policy) where state = 'active';

--changeset qiqiao:0130-push-reach-due
--comment what reached others since its issuer was told; a table of its own, as whoever delivers holds the policy's row
create table push_reach_due (
    policy  uuid not null,
    version bigint not null,
    primary key (policy, version),
    foreign key (policy, version) references push_policy on delete cascade
);

--changeset qiqiao:0130-push-delivery
--comment what reached whom: never twice for one version; region, industry and size as they were then, for the funnel. Withheld: would fit, but was not wanted
create table push_delivery (
    id           uuid primary key,
    enterprise   uuid not null,
    -- of the enterprise's record, by which it was decided
    known_by     bigint not null,
    policy       uuid not null,
    version      bigint not null,
    fit          text not null check (fit in ('yes', 'unknown', 'subscribed')),
    state        text not null check (state in ('delivered', 'withheld', 'replaced', 'recalled')),
    region       text,
    industry     text,
    size_class   text,
    delivered_at timestamptz not null,
    starred      boolean not null default false,
    opened_at    timestamptz,
    consulted_at timestamptz,
    applied_at   timestamptz,
    feedback     text,
    unique (policy, enterprise, version)
);
create index push_delivery_of_enterprise on push_delivery (enterprise, id desc);

--changeset qiqiao:0130-push-preference
--comment what enterprises want of push: no row, no wish. Channels beside the inbox are chosen, never given
create table push_preference (
    enterprise uuid primary key,
    refused    boolean not null,
    may_fit    boolean not null,
    messages   int,
    changed_at timestamptz not null,
    changed_by uuid not null
);
create table push_channel (
    enterprise uuid not null,
    channel    text not null check (channel in ('mail', 'webhook')),
    rhythm     text not null check (rhythm in ('at-once', 'daily', 'weekly', 'off')),
    account    uuid not null,
    -- names this channel in the link that switches it off
    token      text not null unique,
    changed_at timestamptz not null,
    primary key (enterprise, channel)
);
create table push_mute (
    enterprise uuid not null,
    scope      text not null check (scope in ('policy', 'classification')),
    value      text not null,
    reason     text not null,
    since      timestamptz not null,
    primary key (enterprise, scope, value)
);
create table push_subscription (
    id         uuid primary key,
    party_kind text not null,
    party_id   text not null,
    kind       text not null check (kind in ('classification', 'search')),
    value      text not null,
    account    uuid not null,
    created_at timestamptz not null,
    unique (party_kind, party_id, kind, value)
);
create index push_subscription_of_kind on push_subscription (kind, value);

--changeset qiqiao:0130-push-channels
--comment what is to leave by a channel, and where to; the secret of an address is encrypted
create table push_dispatch (
    id         uuid primary key,
    delivery   uuid not null,
    enterprise uuid not null,
    channel    text not null,
    due_at     timestamptz not null,
    state      text not null check (state in ('waiting', 'sent', 'dropped')),
    sent_at    timestamptz,
    message    uuid,
    unique (delivery, channel)
);
create index push_dispatch_due on push_dispatch (due_at) where state = 'waiting';
create index push_dispatch_sent on push_dispatch (enterprise, channel, sent_at) where state = 'sent';
create table push_webhook (
    enterprise uuid primary key,
    address    text not null,
    secret     text not null,
    account    uuid not null,
    changed_at timestamptz not null
);
create table push_webhook_call (
    id         uuid primary key,
    enterprise uuid not null,
    body       text not null,
    state      text not null check (state in ('waiting', 'sent', 'failed')),
    attempts   int not null default 0,
    problem    text,
    created_at timestamptz not null,
    sent_at    timestamptz
);
create table push_feed (
    hash       text primary key,
    party_kind text not null,
    party_id   text not null,
    account    uuid not null,
    created_at timestamptz not null,
    unique (party_kind, party_id)
);

--changeset qiqiao:0130-push-reach
--comment of the issuing tenant: its runs, how far each tenant below is, and whom it reached there: counts, nobody's name
create table push_run (
    job          uuid primary key,
    policy       uuid not null,
    version      bigint not null,
    deed         text not null check (deed in ('publish', 'recall')),
    requested_at timestamptz not null
);
create index push_run_of_policy on push_run (policy, version desc);
create table push_reach_tenant (
    policy   uuid not null,
    version  bigint not null,
    deed     text not null,
    tenant   text not null,
    state    text not null check (state in ('sent', 'running', 'done', 'overtaken')),
    done     bigint not null,
    total    bigint not null,
    told_at  timestamptz not null,
    primary key (policy, version, deed, tenant)
);
create table push_reach (
    policy     uuid not null,
    version    bigint not null,
    tenant     text not null,
    region     text not null,
    industry   text not null,
    size_class text not null,
    matched    bigint not null,
    delivered  bigint not null,
    opened     bigint not null,
    consulted  bigint not null,
    applied    bigint not null,
    primary key (policy, version, tenant, region, industry, size_class)
);

--changeset qiqiao:0130-push-changed splitStatements:false
--comment whoever changes an enterprise's facts, and by whatever way: push is told in the same transaction
create function push_note_new() returns trigger language plpgsql as $$
begin
    insert into platform.push_turn (id, tenant, what, subject, due_at)
        select gen_random_uuid(), platform.current_tenant(), 'enterprise', f.enterprise, clock_timestamp()
        from added f where platform.current_tenant() is not null;
    return null;
end $$;
create function push_note_changed() returns trigger language plpgsql as $$
begin
    insert into platform.push_turn (id, tenant, what, subject, due_at)
        select gen_random_uuid(), platform.current_tenant(), 'enterprise', f.enterprise, clock_timestamp()
        from changed f join before b using (enterprise)
        where f is distinct from b and platform.current_tenant() is not null;
    return null;
end $$;
create trigger push_new after insert on enterprise_fact
    referencing new table as added for each statement execute function push_note_new();
create trigger push_changed after update on enterprise_fact
    referencing old table as before new table as changed for each statement execute function push_note_changed();
