--liquibase formatted sql

--changeset qiqiao:0001-listing
--comment the records of the resource libraries; content is the kind's own record
create table listing (
    id           uuid primary key,
    kind         text not null,
    external_id  text,
    title        text not null,
    state        text not null check (state in ('draft', 'published', 'withdrawn')),
    visibility   text not null check (visibility in ('private', 'network', 'public')),
    region       text,
    category     text,
    owner_kind   text not null,
    owner_id     text,
    version      bigint not null,
    content      jsonb not null,
    created_at   timestamptz not null,
    created_by   text not null,
    changed_at   timestamptz not null,
    changed_by   text not null,
    published_at timestamptz
);
create unique index listing_by_external_id on listing (kind, external_id) where external_id is not null;
create index listing_newest on listing (kind, changed_at desc, id desc);
create index listing_of_owner on listing (owner_kind, owner_id, kind);

--changeset qiqiao:0001-import
--comment the lines of an import, staged so that it can be resumed, and what became of each
create table import_line (
    job         uuid not null,
    line        int not null,
    text        text not null,
    outcome     text check (outcome in ('accepted', 'corrected', 'unchanged', 'refused')),
    external_id text,
    listing     uuid,
    problems    jsonb,
    primary key (job, line)
);

--changeset qiqiao:0001-exchange
create table envelope_sent (
    id         uuid primary key,
    receiver   text not null,
    topic      text not null,
    body       jsonb not null,
    sent_at    timestamptz not null,
    applied_at timestamptz,
    answer     jsonb
);
create table envelope_received (
    id         uuid primary key,
    sender     text not null,
    topic      text not null,
    body       jsonb not null,
    sent_at    timestamptz not null,
    applied_at timestamptz not null,
    answer     jsonb
);

--changeset qiqiao:0001-notice
create table inbox_item (
    id           uuid primary key,
    recipient    text not null,
    topic        text not null,
    title        text not null,
    body         text not null,
    link         text,
    deduplication_key text not null,
    delivered_at timestamptz not null,
    read_at      timestamptz,
    unique (recipient, deduplication_key)
);
create index inbox_of_recipient on inbox_item (recipient, delivered_at desc, id desc);
create table outgoing_message (
    id          uuid primary key,
    channel     text not null check (channel in ('mail', 'sms')),
    recipient   text not null,
    subject     text,
    body        text not null,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    attempts    int not null default 0,
    problem     text
);
create index outgoing_waiting on outgoing_message (created_at) where sent_at is null;
