--liquibase formatted sql

--changeset qiqiao:0200-published-files
--comment the files of what tenants share: whoever may read the publication may read of them, and they go with it
create table published_files (
    kind   text not null,
    id     uuid not null,
    tenant text not null,
    files  jsonb not null,
    primary key (kind, id),
    foreign key (kind, id) references publication (kind, id) on delete cascade
);
alter table published_files enable row level security;
grant select, insert, update, delete on published_files to qiqiao_tenant;
grant select on published_files to qiqiao_platform, qiqiao_public;
create policy read_published_files on published_files for select to qiqiao_tenant, qiqiao_public
    using (exists (select 1 from platform.publication p where p.kind = published_files.kind and p.id = published_files.id));
create policy own_published_files_insert on published_files for insert to qiqiao_tenant
    with check (tenant = (select platform.current_tenant()));
create policy own_published_files_update on published_files for update to qiqiao_tenant
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy own_published_files_delete on published_files for delete to qiqiao_tenant
    using (tenant = (select platform.current_tenant()));
create policy platform_published_files on published_files for select to qiqiao_platform using (true);
