--liquibase formatted sql

--changeset qiqiao:0110-enterprise-fact
--comment what is known of each enterprise, for finding those a policy is for; kept in the transaction of its record
create table enterprise_fact (
    enterprise uuid primary key references listing on delete cascade,
    version    bigint not null,
    -- false once its record is withdrawn
    active     boolean not null,
    region text,
    region_path text[],
    tax_region text,
    tax_region_path text[],
    industry text,
    industry_path text[],
    size_class text,
    stage text,
    high_tech_field text,
    founded date,
    titles jsonb,
    staff numeric,
    revenue_wan_yuan numeric,
    revenue_prior_wan_yuan numeric,
    revenue_earlier_wan_yuan numeric,
    main_revenue_wan_yuan numeric,
    assets_wan_yuan numeric,
    tax_wan_yuan numeric,
    registered_capital_wan_yuan numeric,
    paid_up_capital_wan_yuan numeric,
    rd_wan_yuan numeric,
    rd_prior_wan_yuan numeric,
    rd_earlier_wan_yuan numeric,
    rd_staff numeric,
    qualified_rd_staff numeric,
    college_staff numeric,
    rd_organisation text,
    rd_ledger boolean,
    invention_patents numeric,
    utility_patents numeric,
    design_patents numeric,
    software_copyrights numeric,
    ic_layouts numeric,
    plant_varieties numeric,
    trademarks numeric,
    standards numeric,
    independent_legal_person boolean,
    independent_accounting boolean,
    listed boolean,
    dishonest boolean,
    incidents boolean,
    -- facts that policies bring along, as text
    custom     jsonb
);

--changeset qiqiao:0110-enterprise-fact-on-file
--comment the facts of enterprises that were on file before; areas and industries with all they belong to
insert into enterprise_fact (enterprise, version, active, region, region_path, industry, industry_path, size_class, stage,
    founded, titles, staff, revenue_wan_yuan, assets_wan_yuan)
with recursive above (code, area, parent, steps) as (
    select code, code, parent, 0 from platform.region
    union all
    select above.code, region.code, region.parent, steps + 1
    from above join platform.region as region on region.code = above.parent
), path (code, codes) as (
    select code, array_agg(area order by steps desc) from above group by code
), section (letter, first, last) as (values
    ('A', 1, 5), ('B', 6, 12), ('C', 13, 43), ('D', 44, 46), ('E', 47, 50),
    ('F', 51, 52), ('G', 53, 60), ('H', 61, 62), ('I', 63, 65), ('J', 66, 69),
    ('K', 70, 70), ('L', 71, 72), ('M', 73, 75), ('N', 76, 79), ('O', 80, 82),
    ('P', 83, 83), ('Q', 84, 85), ('R', 86, 90), ('S', 91, 96), ('T', 97, 97)
), enterprise as (
    select id, version, state, content, content ->> 'region' as region, content ->> 'industry' as industry
    from listing where kind = 'enterprise'
)
select enterprise.id, enterprise.version, enterprise.state <> 'withdrawn', enterprise.region,
    case when enterprise.region is not null then coalesce(path.codes, array[enterprise.region]) end,
    enterprise.industry,
    case when enterprise.industry is not null then array_remove(array[section.letter,
        case when length(enterprise.industry) > 2 then left(enterprise.industry, 2) end,
        case when length(enterprise.industry) > 3 then left(enterprise.industry, 3) end,
        enterprise.industry], null) end,
    content ->> 'sizeClass', content ->> 'stage', cast(content ->> 'founded' as date),
    case when jsonb_typeof(content -> 'titles') = 'array' and jsonb_array_length(content -> 'titles') > 0 then (
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
            'title', held ->> 'title',
            'told', held -> 'validity' ->> 'from' is not null or held -> 'validity' ->> 'to' is not null,
            'from', held -> 'validity' ->> 'from', 'to', held -> 'validity' ->> 'to')))
        from jsonb_array_elements(content -> 'titles') as held) end,
    cast(content ->> 'staff' as numeric), cast(content ->> 'revenueWanYuan' as numeric),
    cast(content ->> 'assetsWanYuan' as numeric)
from enterprise
left join path on path.code = enterprise.region
left join section on left(enterprise.industry, 2) ~ '^[0-9]{2}$'
    and cast(left(enterprise.industry, 2) as int) between section.first and section.last;
