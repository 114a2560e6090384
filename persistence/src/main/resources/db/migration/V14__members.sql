-- Who belongs to an organization and when, and programs that act for one (ADR 17).

alter table person
  add column kind          text        not null default 'HUMAN' check (kind in ('HUMAN', 'CLIENT')),
  add column administrator boolean,
  add column seen_at       timestamptz,
  add check (kind = 'HUMAN' or organization_id is null);
comment on column person.kind is 'CLIENT: a program that acts for an organization (api_client); it belongs to none, and no record is about it';
comment on column person.administrator is 'as the identity provider said when the person was last seen, or was told to say; null: nobody knows';
comment on column person.seen_at is 'when the identity provider last vouched for the person here, to the hour';

-- Written by the table of people itself, whoever changes that: who belonged to whom is not to be forgotten or made up (R12).
create table membership (
  id              uuid        primary key default gen_random_uuid(),
  organization_id uuid        not null references organization,
  person_id       uuid        not null references person,
  joined_at       timestamptz not null,
  left_at         timestamptz check (left_at >= joined_at)
);
create unique index membership_of_person on membership (person_id) where left_at is null;
create index membership_of_organization on membership (organization_id, joined_at desc, person_id desc);

insert into membership (organization_id, person_id, joined_at)
select organization_id, id, created_at from person where organization_id is not null;

create function keep_membership() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
  update membership set left_at = now() where person_id = new.id and left_at is null;
  if new.organization_id is not null then
    insert into membership (organization_id, person_id, joined_at) values (new.organization_id, new.id, now());
  end if;
  return null;
end
$$;
revoke all on function keep_membership() from public;

create trigger join_organization after insert on person for each row
  when (new.organization_id is not null) execute function keep_membership();
create trigger change_organization after update of organization_id on person for each row
  when (old.organization_id is distinct from new.organization_id) execute function keep_membership();

-- A client at the identity provider by which an organization's own programs come in. Its person is who acts.
create table api_client (
  id              uuid        primary key references person,
  organization_id uuid        not null references organization,
  provider_id     text        not null unique,
  tools           text[]      not null check (tools <> '{}' and tools <@ array['VIEW', 'EXPORT', 'MANAGE', 'DELETE']),
  created_by      uuid        not null references person,
  created_at      timestamptz not null,
  secret_at       timestamptz not null,
  secret_holders  uuid[]      not null check (secret_holders <> '{}'),
  revoked_by      uuid        references person,
  revoked_at      timestamptz,
  removed_at      timestamptz,
  check ((revoked_by is null) = (revoked_at is null)),
  check (removed_at is null or revoked_at is not null)
);
comment on column api_client.provider_id is 'the identity provider''s own id of the client; its name is the person''s sign-in name';
comment on column api_client.secret_at is 'since when its secret is what it is; the identity provider alone knows it';
comment on column api_client.secret_holders is 'everybody who was ever told a secret of it: what it orders, none of them approves';
comment on column api_client.removed_at is 'when the identity provider had forgotten it; from revoked_at on it opens nothing here';
create index api_client_of_organization on api_client (organization_id, created_at desc, id desc);
create index api_client_to_remove on api_client (revoked_at) where revoked_at is not null and removed_at is null;

grant insert (id, subject, sign_in_name, kind, organization_id, administrator, seen_at),
  update (subject, organization_id, administrator, seen_at) on person to ${application};
grant insert, update (valid_to) on license_assignment to ${application};
grant select on membership to ${application};
grant select, insert, update (secret_at, secret_holders, revoked_by, revoked_at, removed_at) on api_client to ${application};
