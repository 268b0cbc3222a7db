--liquibase formatted sql

--changeset qiqiao:0070-switched-since
--comment when whoever switches had signed in: a switch asks for no password, so it puts off no end
alter table sign_in_challenge add column since timestamptz;
