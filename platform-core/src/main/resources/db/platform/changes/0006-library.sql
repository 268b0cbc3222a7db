--liquibase formatted sql

--changeset qiqiao:0006-publication-of-institution
create index publication_of_institution on publication ((document ->> 'institutionId')) where kind = 'product';
