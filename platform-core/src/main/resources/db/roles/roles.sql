-- The database roles of an installation, run once by a superuser (the embedded server runs it by itself).
-- What these locks are: they stop every mistake in a query; they do not stop SQL that changes the role, so the
-- application has no dynamic SQL.
do $$
begin
  -- Owns every schema and table; nobody signs in as it.
  if not exists (select from pg_roles where rolname = 'qiqiao_owner') then
    create role qiqiao_owner nologin;
  end if;
  -- What all tenants may do on the shared tables; each tenant's role is a member.
  if not exists (select from pg_roles where rolname = 'qiqiao_tenant') then
    create role qiqiao_tenant nologin;
  end if;
  -- Provisions and migrates: the only one that makes schemas and roles.
  if not exists (select from pg_roles where rolname = 'qiqiao_migrator') then
    create role qiqiao_migrator login createrole;
  end if;
  -- The control plane: registry, accounts.
  if not exists (select from pg_roles where rolname = 'qiqiao_control') then
    create role qiqiao_control login;
  end if;
  -- The tenants' door. NOINHERIT: until it takes a tenant's role it can read nothing.
  if not exists (select from pg_roles where rolname = 'qiqiao_app') then
    create role qiqiao_app login noinherit;
  end if;
  -- What works for all tenants: the indexer's queue, the courier, the job runner.
  if not exists (select from pg_roles where rolname = 'qiqiao_platform') then
    create role qiqiao_platform login;
  end if;
  -- Reads what is public, for visitors, without entering a tenant.
  if not exists (select from pg_roles where rolname = 'qiqiao_public') then
    create role qiqiao_public login;
  end if;
end
$$;
grant qiqiao_owner to qiqiao_migrator;
grant qiqiao_tenant to qiqiao_migrator with admin option;
do $$ begin execute format('grant create on database %I to qiqiao_owner', current_database()); end $$;
-- A login role's settings hold from sign-in on; taking a tenant's role changes none of them.
alter role qiqiao_control set statement_timeout = '30s';
alter role qiqiao_control set lock_timeout = '5s';
alter role qiqiao_control set idle_in_transaction_session_timeout = '60s';
alter role qiqiao_app set statement_timeout = '30s';
alter role qiqiao_app set lock_timeout = '5s';
alter role qiqiao_app set idle_in_transaction_session_timeout = '60s';
alter role qiqiao_platform set statement_timeout = '60s';
alter role qiqiao_platform set lock_timeout = '5s';
alter role qiqiao_platform set idle_in_transaction_session_timeout = '60s';
alter role qiqiao_public set statement_timeout = '15s';
alter role qiqiao_public set lock_timeout = '5s';
alter role qiqiao_public set idle_in_transaction_session_timeout = '60s';
alter role qiqiao_public set default_transaction_read_only = on;
alter role qiqiao_migrator set lock_timeout = '10s';
alter role qiqiao_migrator set idle_in_transaction_session_timeout = '10min';
