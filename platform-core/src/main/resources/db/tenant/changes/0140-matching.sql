--liquibase formatted sql

--changeset qiqiao:0140-match
--comment what was found for a demand of this tenant, and what became of it
create table demand_match (
    id            uuid primary key,
    demand        uuid not null references listing on delete cascade,
    kind          text not null check (kind in ('product', 'institution', 'expert')),
    target        uuid not null,
    target_tenant text not null,
    title         text not null,
    provider_kind text not null,
    provider_id   text,
    provider_name text not null,
    state         text not null,
    origin        text not null check (origin in ('engine', 'reverse', 'assigned', 'recommended')),
    pinned        boolean not null default false,
    -- whether it was accepted, whatever came later
    taken         boolean not null default false,
    score         double precision not null,
    reasons       jsonb not null,
    rule_set      text not null,
    note          text,
    due_on        date,
    reminded_on   date,
    created_at    timestamptz not null,
    notified_at   timestamptz,
    changed_at    timestamptz not null,
    unique (demand, kind, target)
);
create index demand_match_waiting on demand_match (due_on) where state = 'notified';
create index demand_match_newest on demand_match (changed_at desc, id desc);

--changeset qiqiao:0140-offer
--comment what other tenants, or this one, offer to a provider here: the match as its provider sees it
create table match_offer (
    id            uuid primary key,
    demand_tenant text not null,
    demand        jsonb not null,
    kind          text not null,
    target        uuid not null,
    title         text not null,
    provider_kind text not null,
    provider_id   text,
    state         text not null,
    reasons       jsonb not null,
    note          text,
    due_on        date,
    reminded      boolean not null default false,
    -- how to reach the enterprise, once it has agreed; protected
    contact       text,
    received_at   timestamptz not null,
    changed_at    timestamptz not null
);
create index match_offer_of_provider on match_offer (provider_kind, provider_id, received_at desc, id desc);
create index match_offer_newest on match_offer (received_at desc, id desc);

--changeset qiqiao:0140-forwarding
--comment demands that went upward from here, and those that came from below
create table demand_forwarding (
    id         uuid primary key,
    demand     uuid not null,
    receiver   text not null,
    state      text not null check (state in ('sent', 'forwarded', 'recommended', 'returned', 'undeliverable')),
    note       text,
    answer     text,
    sent_at    timestamptz not null,
    changed_at timestamptz not null
);
create index demand_forwarding_of_demand on demand_forwarding (demand, sent_at desc);
create table forwarded_demand (
    id          uuid primary key,
    -- whose demand it is, and who passed it on
    origin      text not null,
    sender      text not null,
    demand      jsonb not null,
    note        text,
    state       text not null check (state in ('waiting', 'forwarded', 'recommended', 'returned')),
    answer      text,
    received_at timestamptz not null,
    changed_at  timestamptz not null
);
create index forwarded_demand_newest on forwarded_demand (received_at desc, id desc);
