-- The stewards' desk (ADR 19): what only the owner of the schema could write becomes an office. The application gets the
-- columns that its verbs change and no more; what the tables can hold of the rules they hold.

-- A draft is in a table of its own: whatever reads what is in force cannot read it by mistake.
create table agreement_draft (
  id              uuid        primary key,
  organization_id uuid        not null references organization,
  version         integer     not null check (version > 0),
  starts_at       timestamptz not null,
  ends_at         timestamptz check (ends_at > starts_at),
  supersedes      boolean     not null,
  terms           jsonb       not null check (jsonb_typeof(terms) = 'object'),
  revision        integer     not null,
  written_by      uuid        not null references person,
  written_at      timestamptz not null,
  unique (organization_id, version)
);
comment on column agreement_draft.supersedes is 'the version that is in force when this one begins ends then';
comment on column agreement_draft.revision is 'grows with each change: who approves says which one they read';

-- Null: from before there was a desk, when the owner of the schema wrote agreements.
alter table service_agreement
  add column written_by  uuid references person,
  add column approved_by uuid references person,
  add column approved_at timestamptz,
  add check ((written_by is null) = (approved_by is null) and (written_by is null) = (approved_at is null)),
  add constraint service_agreement_four_eyes check (written_by <> approved_by);

-- An ending lets the general policy in again, so it needs four eyes as a version does.
create table agreement_ending (
  id           uuid        primary key,
  agreement_id uuid        not null references service_agreement,
  ends_at      timestamptz not null,
  proposed_by  uuid        not null references person,
  proposed_at  timestamptz not null,
  approved_by  uuid        references person,
  approved_at  timestamptz,
  check ((approved_by is null) = (approved_at is null)),
  constraint agreement_ending_four_eyes check (proposed_by <> approved_by)
);
create unique index agreement_ending_proposed on agreement_ending (agreement_id) where approved_at is null;

-- What was in force when data was made decides about it when it arrives (R12): an end can only come nearer.
create function keep_agreement_from_growing() returns trigger language plpgsql as $$
begin
  if new.in_force_to is null or new.in_force_to > coalesce(old.in_force_to, 'infinity') then
    raise exception 'an agreement that is in force longer is another version';
  end if;
  return new;
end $$;
create trigger service_agreement_ends before update of in_force_to on service_agreement
  for each row when (old.in_force_to is distinct from new.in_force_to) execute function keep_agreement_from_growing();

alter table collector_key
  add column prefix       text check (prefix ~ '^[a-z2-7]{8}$'),
  add column last_used_at timestamptz;
comment on column collector_key.prefix is 'how the key begins, after candor_: tells keys apart, and is not counted among its 256 random bits';
comment on column collector_key.revoked_at is 'from then on it is refused; in the future while a new key takes over';
comment on column collector_key.last_used_at is 'to the minute; never of a deployment from which nothing is collected (R3)';
create index collector_key_by_source on collector_key (source_id);

-- Nobody is assigned to a license twice at once.
alter table license_assignment add constraint license_assignment_overlap
  exclude using gist (license_id with =, person_id with =, tstzrange(valid_from, valid_to) with &&);

create index person_by_organization on person (organization_id);
create index license_term_by_organization on license_term (organization_id);
create index deployment_by_organization on deployment (organization_id);

grant insert (id, name, display_name), update (display_name) on organization to ${application};
grant insert (id, sign_in_name, organization_id), update (organization_id) on person to ${application};
grant insert (id, reference) on license to ${application};
grant insert, update (valid_to) on license_term, license_assignment to ${application};
grant insert (id, name, hosting, organization_id) on deployment to ${application};
grant insert on collector_source to ${application};
grant insert (id, source_id, prefix, key_hash), update (revoked_at, last_used_at) on collector_key to ${application};
grant select, insert, update, delete on agreement_draft to ${application};
grant insert, update (in_force_to) on service_agreement to ${application};
grant select, insert, delete, update (approved_by, approved_at) on agreement_ending to ${application};
