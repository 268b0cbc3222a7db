--liquibase formatted sql

--changeset qiqiao:0004-copies
--comment the control plane keeps the placement's copies of the registry; nobody who works for tenants may
grant usage on schema platform to qiqiao_control;
grant select, insert, update on tenant, region to qiqiao_control;
grant select, insert, update, delete on entitlement to qiqiao_control;
create policy control_entitlement on entitlement to qiqiao_control using (true) with check (true);
