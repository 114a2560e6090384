-- What is held: one row a category, each with the basis it is held under (R14).

create table basis (
  id                        bigint  generated always as identity primary key,
  digest                    bytea   not null unique check (octet_length(digest) = 32),
  policy_version            text    not null,
  arrival_policy_version    text    not null,
  clause                    text    not null,
  rules                     text[]  not null,
  license_type              text,
  hosting                   text,
  agreement_organization    text,
  agreement_version         integer,
  arrival_agreement_version integer,
  disposition               text    not null,
  omitted                   text[]  not null,
  owner                     text    not null,
  owner_organization        text,
  purposes                  text[]  not null,
  rights                    text[]  not null,
  retention_days            integer not null check (retention_days > 0)
);
comment on table basis is 'interned: few rows, referenced by many records, never changed';

-- Partitioned by month on the UUIDv7 minted at arrival, so that the primary key stays the id alone (ADR 1).
create table collected_record (
  id              uuid        primary key,
  source_id       uuid        not null,
  client_id       uuid        not null,
  surface         text        not null,
  category        text        not null,
  occurred_at     timestamptz not null,
  received_at     timestamptz not null,
  license_id      uuid,
  person_id       uuid,
  organization_id uuid,
  installation    text,
  basis_id        bigint      not null references basis,
  retain_until    date        not null,
  omitted         text[]      not null,
  content         jsonb       not null
) partition by range (id);
comment on column collected_record.omitted is 'the elements that this record brought and that were not kept';

-- A person's own, newest first.
create index collected_record_of_person on collected_record (person_id, occurred_at desc, id desc)
  where person_id is not null;
-- A license's rows that belong to nobody by name, newest first.
create index collected_record_of_license on collected_record (license_id, occurred_at desc, id desc)
  where person_id is null;
-- An organization's, newest first.
create index collected_record_of_organization on collected_record (organization_id, occurred_at desc, id desc)
  where organization_id is not null;

-- What was taken in before: makes sending again safe, and stays when the rows are deleted (R17).
create table known_record (
  source_id   uuid        not null references collector_source,
  client_id   uuid        not null,
  received_at timestamptz not null,
  erased_at   timestamptz,
  primary key (source_id, client_id)
);

-- The application may not create tables, so it asks for a month's partition here.
create function ensure_record_partition(month date) returns void
  language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  first date := date_trunc('month', month)::date;
  next  date := (first + interval '1 month')::date;
  name  text := 'collected_record_' || to_char(first, 'YYYYMM');
begin
  if to_regclass('public.' || name) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('collected_record partitions'));
  execute format('create table if not exists %I partition of collected_record for values from (%L) to (%L)',
    name, uuid_of_month(first), uuid_of_month(next));
end
$$;

-- The least UUIDv7 of a month (UTC): 48 bits of milliseconds, then nothing.
create function uuid_of_month(first date) returns uuid
  language sql immutable as
$$
  select (lpad(to_hex((extract(epoch from first::timestamp) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

revoke all on function ensure_record_partition(date) from public;
grant execute on function ensure_record_partition(date) to ${application};
grant select, insert on basis, collected_record, known_record to ${application};
