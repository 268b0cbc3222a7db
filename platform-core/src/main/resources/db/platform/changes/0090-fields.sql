--liquibase formatted sql

--changeset qiqiao:0090-budget-in-fen
--comment sums are kept in fen
update publication
set document = (document - 'budgetYuan')
    || jsonb_build_object('budgetFen', round(cast(document ->> 'budgetYuan' as numeric) * 100))
where kind = 'demand' and document ->> 'budgetYuan' is not null;

--changeset qiqiao:0090-titles-with-validity
--comment a title is an entry of its own, with room for the days for which it holds
update publication
set document = jsonb_set(document, '{titles}', (
    select coalesce(jsonb_agg(case jsonb_typeof(held) when 'string' then jsonb_build_object('title', held) else held end), '[]')
    from jsonb_array_elements(document -> 'titles') as held))
where kind = 'enterprise' and jsonb_typeof(document -> 'titles') = 'array';
