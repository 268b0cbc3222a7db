--liquibase formatted sql

--changeset qiqiao:0230-import-file
--comment files that wait for their columns to be told; their rows lie among the lines of imports as they were sent, line 0 names the columns
create table import_file (
    id         uuid primary key,
    kind       text not null,
    visibility text not null,
    format     text not null,
    lines      int not null,
    sent_by    text not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null
);
create index import_file_by_expiry on import_file (expires_at);
alter table import_run add column file uuid;
alter table import_run add column columns text;

--changeset qiqiao:0230-import-columns
--comment which column of files with these headings filled which field the last time somebody said so
create table import_columns (
    id          uuid primary key,
    kind        text not null,
    fingerprint text not null,
    headings    text not null,
    mapping     text not null,
    saved_by    text not null,
    saved_at    timestamptz not null,
    unique (kind, fingerprint)
);
