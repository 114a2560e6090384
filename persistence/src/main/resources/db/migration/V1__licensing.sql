-- Who is who: organizations, people, licenses and their terms over time, agreements, deployments, collector keys.
-- Runs as the schema's owner; ${application} is the role that the application connects with and may not change a table.

create extension if not exists btree_gist;

create table organization (
  id           uuid        primary key,
  name         text        not null unique check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  display_name text        not null,
  created_at   timestamptz not null default now()
);

create table person (
  id              uuid        primary key,
  subject         text        unique,
  sign_in_name    text        not null unique,
  organization_id uuid        references organization,
  created_at      timestamptz not null default now()
);
comment on column person.subject is 'the token''s subject at the identity provider';

create table license (
  id         uuid        primary key,
  reference  text        not null unique,
  created_at timestamptz not null default now()
);

-- What a license was, and when (R12): type and organization may change over time.
create table license_term (
  id              uuid        primary key,
  license_id      uuid        not null references license,
  license_type    text        not null check (license_type in ('CONSUMER', 'ENTERPRISE')),
  organization_id uuid        references organization,
  valid_from      timestamptz not null,
  valid_to        timestamptz check (valid_to > valid_from),
  check ((license_type = 'ENTERPRISE') = (organization_id is not null)),
  exclude using gist (license_id with =, tstzrange(valid_from, valid_to) with &&)
);

create table license_assignment (
  id         uuid        primary key,
  license_id uuid        not null references license,
  person_id  uuid        not null references person,
  valid_from timestamptz not null,
  valid_to   timestamptz check (valid_to > valid_from)
);
create index license_assignment_by_license on license_assignment (license_id, person_id);
create index license_assignment_by_person on license_assignment (person_id);

create table service_agreement (
  id              uuid        primary key,
  organization_id uuid        not null references organization,
  version         integer     not null check (version > 0),
  in_force_from   timestamptz not null,
  in_force_to     timestamptz check (in_force_to > in_force_from),
  terms           jsonb       not null,
  created_at      timestamptz not null default now(),
  unique (organization_id, version),
  exclude using gist (organization_id with =, tstzrange(in_force_from, in_force_to) with &&)
);

create table deployment (
  id              uuid        primary key,
  name            text        not null unique,
  hosting         text        not null check (hosting in ('SHARED', 'PRIVATE_VENDOR_MANAGED', 'PRIVATE_CUSTOMER_MANAGED')),
  organization_id uuid        references organization,
  created_at      timestamptz not null default now(),
  check ((hosting = 'SHARED') = (organization_id is null))
);

-- Where data comes from. Idempotency is per source, so that a rotated key still recognizes what was sent before.
create table collector_source (
  id            uuid primary key,
  surface       text not null check (surface in ('WEBSITE', 'CLOUD', 'SOFTWARE')),
  license_id    uuid references license,
  deployment_id uuid references deployment,
  check ((surface = 'SOFTWARE') = (license_id is not null)),
  check ((surface = 'CLOUD') = (deployment_id is not null))
);

create table collector_key (
  id         uuid        primary key,
  source_id  uuid        not null references collector_source,
  key_hash   bytea       not null unique check (octet_length(key_hash) = 32),
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
comment on column collector_key.key_hash is 'SHA-256 of the key; the key itself is shown once and never stored';

grant select on organization, person, license, license_term, license_assignment, service_agreement, deployment,
  collector_source, collector_key to ${application};
