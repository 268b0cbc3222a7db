--liquibase formatted sql

--changeset qiqiao:0170-unfound-search
--comment what was searched for without a hit: the words by day and how often, and nothing of who asked
create table unfound_search (
    words text not null check (length(words) between 1 and 100),
    day   date not null,
    times bigint not null,
    primary key (words, day)
);
create index unfound_search_by_day on unfound_search (day);
