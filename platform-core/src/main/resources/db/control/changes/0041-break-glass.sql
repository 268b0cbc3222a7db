--liquibase formatted sql

--changeset qiqiao:0041-break-glass
--comment visits of operators in a tenant: a membership that ends by itself, and why it was asked for
alter table membership add column expires_at timestamptz;
alter table membership add constraint membership_break_glass_expires
    check (role <> 'break-glass' or expires_at is not null);

create table break_glass (
    id        uuid primary key,
    tenant    text not null references tenant,
    account   uuid not null references account,
    reason    text not null,
    opened_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at <= opened_at + interval '1 hour'),
    ended_at  timestamptz,
    ended_by  uuid references account
);
create index break_glass_by_tenant on break_glass (tenant, id desc);
