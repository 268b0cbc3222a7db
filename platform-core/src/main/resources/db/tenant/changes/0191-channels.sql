--liquibase formatted sql

--changeset qiqiao:0191-channels
--comment where who gets a mail ends such mails, for programs that read mail; the last calls of an enterprise's own address
alter table outgoing_message add column unsubscribe text;
create index push_webhook_call_of_enterprise on push_webhook_call (enterprise, id desc);
update push_webhook_call set problem = case
        when problem like 'cannot be reached: %' then 'unreachable ' || substr(problem, 20)
        when problem = 'the address may not be called' then 'refused'
        when problem = 'there is no address any more' then 'no-address'
        else problem end
    where problem is not null;
