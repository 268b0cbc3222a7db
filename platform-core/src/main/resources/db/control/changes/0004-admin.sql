--liquibase formatted sql

--changeset qiqiao:0004-quarantine
--comment why a tenant's schema could not be brought up to date; such a tenant is left alone until it is retried
alter table tenant add column quarantine text;
alter table tenant add column quarantined_at timestamptz;
