--liquibase formatted sql

--changeset qiqiao:0160-local-versions
--comment a lower tenant's version of a higher one's record: the original it goes by, and the fields that are its own
alter table publication add column localises uuid;
alter table publication add column open_fields text;
create index publication_localising on publication (localises) where localises is not null;

--changeset qiqiao:0160-shelf
--comment what a tenant puts first in its own portal, or leaves out of it, of what others share
create table shelf (
    tenant    text not null,
    kind      text not null,
    id        uuid not null,
    choice    text not null check (choice in ('pinned', 'hidden')),
    chosen_at timestamptz not null,
    chosen_by text not null,
    primary key (tenant, kind, id)
);
alter table shelf enable row level security;
grant select, insert, update, delete on shelf to qiqiao_tenant;
grant select on shelf to qiqiao_platform;
grant select (tenant, kind, id, choice) on shelf to qiqiao_public;
create policy own_shelf on shelf to qiqiao_tenant
    using (tenant = (select platform.current_tenant())) with check (tenant = (select platform.current_tenant()));
create policy platform_shelf on shelf for select to qiqiao_platform using (true);
create policy public_shelf on shelf for select to qiqiao_public using (true);

--changeset qiqiao:0160-shown-publication
--comment publications as they are read: a local version has its locked fields from the original, and stands with it only
create view shown_publication with (security_invoker = true) as
    select p.kind, p.id, p.tenant, p.path, p.external_id, p.version, p.visibility,
        case when o.id is null or 'title' = any (string_to_array(p.open_fields, ',')) then p.title else o.title end as title,
        case when o.id is null or 'region' = any (string_to_array(p.open_fields, ',')) then p.region else o.region end as region,
        case when o.id is null or 'category' = any (string_to_array(p.open_fields, ',')) then p.category else o.category end as category,
        case when o.id is null then p.document
            else (o.document - string_to_array(p.open_fields, ','))
                || coalesce((select jsonb_object_agg(own.key, own.value) from jsonb_each(p.document) as own
                    where own.key = any (string_to_array(p.open_fields, ','))), '{}')
        end as document,
        p.published_at, p.localises, p.open_fields
    from publication p
        left join publication o on o.kind = p.kind and o.id = p.localises
    where p.localises is null or o.id is not null;
grant select on shown_publication to qiqiao_tenant, qiqiao_platform, qiqiao_public;

--changeset qiqiao:0160-local-at splitStatements:false
--comment the local versions that stand in a place, given by its path in the tree: of each original the nearest one
create function local_at(place text) returns table (kind text, original uuid, id uuid)
    language sql stable parallel safe
    begin atomic
        select distinct on (l.kind, l.localises) l.kind, l.localises, l.id
        from platform.publication l
            join platform.publication o on o.kind = l.kind and o.id = l.localises
        where l.localises is not null and starts_with(place, l.path)
            and not jsonb_path_exists(o.document, '$.replacedBy[*].title')
        order by l.kind, l.localises, length(l.path) desc;
    end;

--changeset qiqiao:0160-publication-at splitStatements:false
--comment what stands in the lists of a place: of an original and its local versions one, and nothing that is hidden there
create function publication_at(place text) returns setof shown_publication
    language sql stable parallel safe
    begin atomic
        select p.kind, p.id, p.tenant, p.path, p.external_id, p.version, p.visibility, p.title, p.region, p.category,
            p.document, p.published_at, p.localises, p.open_fields
        from platform.shown_publication p
        where (p.localises is not null or p.id not in (select l.original from platform.local_at(place) l))
            and (p.localises is null or p.id in (select l.id from platform.local_at(place) l))
            and p.id not in (select s.id from platform.shelf s
                where s.choice = 'hidden' and s.tenant = (string_to_array(place, '/'))[greatest(array_length(string_to_array(place, '/'), 1) - 1, 1)]);
    end;
