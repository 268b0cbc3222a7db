--liquibase formatted sql

--changeset qiqiao:0222-list-order
--comment lists by title
create index listing_by_title on listing (kind, title, id);
