--liquibase formatted sql

--changeset qiqiao:0090-budget-in-fen
--comment sums are kept in fen
update listing
set content = (content - 'budgetYuan')
    || jsonb_build_object('budgetFen', round(cast(content ->> 'budgetYuan' as numeric) * 100))
where kind = 'demand' and content ->> 'budgetYuan' is not null;

--changeset qiqiao:0090-titles-with-validity
--comment a title is an entry of its own, with room for the days for which it holds
update listing
set content = jsonb_set(content, '{titles}', (
    select coalesce(jsonb_agg(case jsonb_typeof(held) when 'string' then jsonb_build_object('title', held) else held end), '[]')
    from jsonb_array_elements(content -> 'titles') as held))
where kind = 'enterprise' and jsonb_typeof(content -> 'titles') = 'array';
