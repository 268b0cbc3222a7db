--liquibase formatted sql

--changeset qiqiao:0162-submitted
--comment a record may wait for somebody who looks at it before others see it
alter table listing drop constraint listing_state_check;
alter table listing add constraint listing_state_check check (state in ('draft', 'submitted', 'published', 'withdrawn'));

--changeset qiqiao:0162-review
create table review_setting (
    kind       text primary key,
    wanted     boolean not null,
    days       int not null check (days between 1 and 60),
    changed_at timestamptz not null,
    changed_by text not null
);
create table review_case (
    id           uuid primary key,
    listing      uuid not null references listing (id) on delete cascade,
    kind         text not null,
    visibility   text not null,
    submitted_at timestamptz not null,
    submitted_by text not null,
    due_at       timestamptz not null,
    state        text not null check (state in ('open', 'approved', 'returned', 'taken-back')),
    opinion      text,
    decided_at   timestamptz,
    decided_by   text
);
create unique index review_case_open on review_case (listing) where state = 'open';
create index review_case_due on review_case (due_at, id) where state = 'open';
create index review_case_of_listing on review_case (listing, submitted_at desc);

--changeset qiqiao:0162-upkeep
--comment how often a record is to be looked at again, when its owner last said that it still holds, what they were told
create table upkeep (
    listing      uuid primary key references listing (id) on delete cascade,
    kind         text not null,
    days         int check (days between 30 and 1095),
    confirmed_at timestamptz,
    warned_at    timestamptz
);
create table upkeep_day (
    day     date primary key,
    done_at timestamptz not null
);
