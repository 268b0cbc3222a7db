--liquibase formatted sql

--changeset qiqiao:0050-enterprise-code
--comment one enterprise has one record, whoever brings it in at the same moment; the code is kept in its one spelling
create unique index enterprise_by_credit_code on listing ((content ->> 'creditCode'))
    where kind = 'enterprise' and content ->> 'creditCode' is not null;
