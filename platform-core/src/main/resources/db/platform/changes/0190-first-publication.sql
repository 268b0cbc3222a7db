--liquibase formatted sql

--changeset qiqiao:0190-first-publication
--comment that a record was shared, with its network or with all, for the first time: withdrawn and shared again it is nothing new. Numbered when it has committed and the index has it, so that no number comes late
create table first_publication (
    kind       text not null,
    id         uuid not null,
    visibility text not null check (visibility in ('network', 'public')),
    tenant     text not null,
    path       text not null,
    since      timestamptz not null,
    number     bigint,
    primary key (kind, id, visibility)
);
create index first_publication_number on first_publication (number);
create index first_publication_waiting on first_publication (kind, id) where number is null;
create sequence first_publication_count;
insert into first_publication (kind, id, visibility, tenant, path, since, number)
    select kind, id, visibility, tenant, path, published_at, 0 from publication where localises is null;
alter table first_publication enable row level security;
grant select, insert on first_publication to qiqiao_tenant;
grant select, update (number) on first_publication to qiqiao_platform;
grant usage on sequence first_publication_count to qiqiao_platform;
create policy read_first_publication on first_publication for select to qiqiao_tenant
    using (visibility = 'public'
        or tenant = (select platform.current_tenant())
        or path like (select platform.current_path()) || '%'
        or (select platform.current_path()) like path || '%');
create policy own_first_publication on first_publication for insert to qiqiao_tenant
    with check (tenant = (select platform.current_tenant()) and path = (select platform.current_path()));
create policy platform_first_publication on first_publication to qiqiao_platform using (true) with check (true);

--changeset qiqiao:0190-first-publication-noted splitStatements:false
--comment by whatever way a record is shared; a local version is no record of its own
create function note_first_publication() returns trigger language plpgsql as $$
begin
    insert into platform.first_publication (kind, id, visibility, tenant, path, since)
        values (new.kind, new.id, new.visibility, new.tenant, new.path, new.published_at)
        on conflict do nothing;
    return null;
end $$;
create trigger note_first after insert on publication
    for each row when (new.localises is null) execute function note_first_publication();
create trigger note_wider after update of visibility on publication
    for each row when (new.localises is null and new.visibility <> old.visibility)
    execute function note_first_publication();
