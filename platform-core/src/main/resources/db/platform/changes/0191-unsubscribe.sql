--liquibase formatted sql

--changeset qiqiao:0191-unsubscribe
--comment the platform's own messages stay in the form of the tenants'
alter table outgoing_message add column unsubscribe text;
