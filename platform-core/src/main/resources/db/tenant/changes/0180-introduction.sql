--liquibase formatted sql

--changeset qiqiao:0180-introduction
--comment by which provider of identity somebody was sent to register, and what they are called there; protected
alter table registration add column introduced text;
