-- The website's visitors, the cloud's jobs with their later states, and the bytes of its assets.

alter table collected_record add column visitor_id uuid;
comment on column collected_record.visitor_id is
  'a digest of what the website calls its visitor: it joins rows and says nothing of its own';

-- A visitor's rows that belong to nobody by name yet; they join the account at sign-in.
create index collected_record_of_visitor on collected_record (visitor_id, occurred_at)
  where person_id is null and visitor_id is not null;

-- Who signed in as which visitor, and from when to when that was seen.
create table visitor_account (
  visitor_id uuid        not null,
  person_id  uuid        not null references person,
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  primary key (visitor_id, person_id)
);

-- A job's states come one by one, in any order, and are one record.
create table cloud_job (
  id         uuid        primary key,
  record_id  uuid        not null,
  stamps     jsonb       not null,
  erased_at  timestamptz
);
comment on column cloud_job.id is 'a digest of source, owner and the job''s id there';
comment on column cloud_job.stamps is 'when each part of what is known was said, by a digest of the part''s name';
create index cloud_job_of_record on cloud_job (record_id);

-- A job's later states have ids of their own: when the job is deleted, they stay deleted as well (R17).
alter table known_record add column job_id uuid;
create index known_record_of_job on known_record (job_id) where job_id is not null;

-- An asset's bytes come after it and name it by the id that its client gave it.
create index collected_record_of_asset on collected_record (client_id, source_id)
  where category in ('UPLOADED_ASSET', 'GENERATED_ASSET');

-- The bytes of an asset: a piece a row, so that no heap has to hold them. Complete once all are there (ADR 8).
create table asset_content (
  id           uuid        primary key,
  record_id    uuid        not null,
  started_at   timestamptz not null,
  completed_at timestamptz,
  size         bigint check (size >= 0),
  sha256       bytea check (octet_length(sha256) = 32),
  check ((completed_at is null) = (size is null) and (size is null) = (sha256 is null))
);
create unique index asset_content_of_record on asset_content (record_id) where completed_at is not null;
create index asset_content_incomplete on asset_content (started_at) where completed_at is null;

create table asset_piece (
  content_id uuid    not null references asset_content on delete cascade,
  position   integer not null check (position >= 0),
  bytes      bytea   not null,
  primary key (content_id, position)
);
alter table asset_piece alter column bytes set storage external; -- images are compressed already

grant update (person_id, occurred_at, omitted, retain_until, content) on collected_record to ${application};
grant update (erased_at) on known_record to ${application};
grant select, insert, update (first_at, last_at) on visitor_account to ${application};
grant select, insert, update (record_id, stamps) on cloud_job to ${application};
grant select, insert, delete, update (completed_at, size, sha256) on asset_content to ${application};
grant select, insert, delete on asset_piece to ${application};
