--liquibase formatted sql

--changeset qiqiao:0040-member
--comment how a member was invited, in the inviter's own words: they are all the inviter learns until the one invited comes in
alter table membership add column invited_name text;
-- masked: the whole address is the account's own
alter table membership add column invited_as text;
alter table membership add column invited_by uuid references account;
alter table membership add column invited_at timestamptz;
-- when somebody first acted in it
alter table membership add column entered_at timestamptz;
