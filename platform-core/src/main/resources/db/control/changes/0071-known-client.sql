--liquibase formatted sql

--changeset qiqiao:0071-known-client
--comment from where and with what people sign in, so that they are told of what is new
create table known_client (
    account       uuid not null references account,
    -- blind index of account, address and browser: nobody reads from it where somebody was
    client        text not null,
    -- the language they read there
    language      text not null,
    first_seen_at timestamptz not null,
    seen_at       timestamptz not null,
    primary key (account, client)
);
create index known_client_by_time on known_client (seen_at);
