--liquibase formatted sql

--changeset qiqiao:0005-exchange
--comment how each envelope ended, the same on both sides; subject: what it is about, within which order is kept
alter table envelope_sent
    add column subject uuid,
    add column state   text not null default 'posted' check (state in ('posted', 'applied', 'refused')),
    add column refusal jsonb;
alter table envelope_sent rename column applied_at to settled_at;
alter table envelope_received
    add column subject uuid,
    add column state   text not null default 'applied' check (state in ('arriving', 'applied', 'refused')),
    add column refusal jsonb;
alter table envelope_received rename column applied_at to settled_at;
create index envelope_sent_about on envelope_sent (subject, id) where subject is not null;
create index envelope_received_about on envelope_received (subject, id) where subject is not null;

--changeset qiqiao:0005-notice
--comment what went out, or stays to be read where no way out is configured
drop index outgoing_waiting;
alter table outgoing_message
    drop column attempts,
    add column state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'failed')),
    add column deduplication_key text unique;
create index inbox_unread on inbox_item (recipient) where read_at is null;
