--liquibase formatted sql

--changeset qiqiao:0072-account-email
--comment e-mail addresses are protected and found by a blind index; those that lie open are closed by the next rotation of keys
alter table account add column email_index text unique;
