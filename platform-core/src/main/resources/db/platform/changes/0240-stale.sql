--liquibase formatted sql

--changeset qiqiao:0240-stale
--comment since when a record was to be looked at again by its owner, who has not done so
alter table publication add column stale_since timestamptz;
