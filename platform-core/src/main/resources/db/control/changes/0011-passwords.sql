--liquibase formatted sql

--changeset qiqiao:0011-password-history
--comment former passwords, which are not taken again
create table password_history (
    account       uuid not null references account,
    password_hash text not null,
    replaced_at   timestamptz not null,
    primary key (account, password_hash)
);

--changeset qiqiao:0011-password-reset
--comment links that let somebody choose a new password
alter table single_use_link drop constraint single_use_link_purpose_check;
alter table single_use_link add constraint single_use_link_purpose_check
    check (purpose in ('first-operator', 'invitation', 'password-reset'));

--changeset qiqiao:0011-password-renewal
--comment sign-ins after which a new password must be chosen, once everything else is proved
alter table sign_in_challenge add column renewal boolean not null default false;
alter table sign_in_challenge add column proved boolean not null default false;
