--liquibase formatted sql

--changeset qiqiao:0220-new-day
--comment whoever qualifies by time alone is looked for each day, for what was in force before that, too
insert into platform.push_turn (id, tenant, what, subject, due_at)
    select gen_random_uuid(), substr(current_schema(), 3), 'new-day', null, clock_timestamp()
    where exists (select from push_policy where state = 'active');
