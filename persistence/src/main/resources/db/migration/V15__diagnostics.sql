-- Errors of all surfaces in groups, for staff (R18, ADR 18). Occurrences are found, counted and forgotten by the table of records
-- itself, as the summary is (ADR 10): no way of storing, reducing, concealing or deleting rows can forget them.

-- Rows that carry errors and wait to be looked at, or to be looked at again. Written by the transaction that writes the row.
create table error_arrival (
  id        bigint generated always as identity primary key,
  record_id uuid   not null
);

create table error_group (
  id           uuid        primary key,
  state        text        not null default 'NEW' check (state in ('NEW', 'ACKNOWLEDGED', 'RESOLVED', 'MUTED')),
  resolved_in  text        check (length(resolved_in) between 1 and 100),
  resolved_at  timestamptz,
  regressed_at timestamptz,
  regressed_in text,
  assignee_id  uuid        references person,
  created_at   timestamptz not null,
  check ((state = 'RESOLVED') = (resolved_at is not null) and (state = 'RESOLVED' or resolved_in is null))
);
comment on column error_group.resolved_in is 'the version that no longer has it; null, though it is resolved: it is not to come again at all';

create table error_note (
  id        uuid        primary key,
  group_id  uuid        not null references error_group on delete cascade,
  author_id uuid        not null references person,
  at        timestamptz not null,
  text      text        not null check (length(text) between 1 and 4000)
);
create index error_note_of_group on error_note (group_id, at desc);

-- What the errors of one bug have in common. A group has one, or more where staff merged it.
create table error_signature (
  id          uuid        primary key,
  version     integer     not null,
  group_id    uuid        not null references error_group,
  kind        text        not null check (kind in ('STACK', 'MESSAGE', 'NOTHING')),
  types       text[]      not null,
  frames      text[]      not null,
  template    text        check ((kind = 'MESSAGE') = (template is not null)),
  severity    text,
  occurrences bigint      not null default 0,
  people      bigint      not null default 0,
  first_at    timestamptz,
  last_at     timestamptz
);
comment on column error_signature.id is 'a digest of the rest and of the version of the grouping';
comment on column error_signature.template is 'message text: for staff only where an occurrence is whose message they may read (R18)';
create index error_signature_of_group on error_signature (group_id);
create index error_signature_empty on error_signature (id) where occurrences = 0;

create table error_occurrence (
  record_id        uuid        not null,
  position         integer     not null check (position >= 0),
  signature_id     uuid        not null references error_signature,
  at               timestamptz not null,
  day              date        not null generated always as ((at at time zone 'UTC')::date) stored,
  source_id        uuid        not null,
  client_id        uuid        not null,
  surface          text        not null,
  person_id        uuid,
  organization_id  uuid,
  version          text,
  plugin_version   text,
  host             text,
  operating_system text,
  gpu              text,
  primary key (record_id, position)
);
comment on column error_occurrence.position is 'of the error in its record, which may carry several';
comment on column error_occurrence.organization_id is 'whose agreement says whether staff may see it: of the record, the license or the person';
create index error_occurrence_of_signature on error_occurrence (signature_id, at desc, record_id desc, position);
create index error_occurrence_of_report on error_occurrence (source_id, client_id);

-- Kept counts: of a day, of a person, of a person on a day, of a value of a tag with an organization's people.
create table error_day (
  signature_id uuid   not null references error_signature on delete cascade,
  day          date   not null,
  occurrences  bigint not null,
  people       bigint not null default 0,
  primary key (signature_id, day)
);
create table error_person (
  signature_id uuid   not null references error_signature on delete cascade,
  person_id    uuid   not null,
  occurrences  bigint not null,
  primary key (signature_id, person_id)
);
create table error_person_day (
  signature_id uuid   not null references error_signature on delete cascade,
  day          date   not null,
  person_id    uuid   not null,
  occurrences  bigint not null,
  primary key (signature_id, day, person_id)
);
create table error_tag (
  signature_id    uuid   not null references error_signature on delete cascade,
  tag             text   not null check (tag in ('SURFACE', 'VERSION', 'PLUGIN_VERSION', 'HOST', 'OPERATING_SYSTEM', 'GPU')),
  value           text   not null,
  organization_id uuid,
  occurrences     bigint not null,
  unique nulls not distinct (signature_id, tag, value, organization_id)
);
create index error_day_empty on error_day (signature_id) where occurrences = 0;
create index error_person_empty on error_person (signature_id) where occurrences = 0;
create index error_person_day_empty on error_person_day (signature_id) where occurrences = 0;
create index error_tag_empty on error_tag (signature_id) where occurrences = 0;

-- Who may see one occurrence as it is, and until when. Why stands with the look (R19).
create table error_reveal (
  id        uuid        primary key,
  staff_id  uuid        not null references person,
  record_id uuid        not null,
  position  integer     not null,
  at        timestamptz not null,
  until     timestamptz not null check (until > at)
);
create index error_reveal_of_staff on error_reveal (staff_id, record_id, until);

-- How much staff read, so that reading in bulk is noticed.
create table error_reading (
  id          uuid        primary key,
  staff_id    uuid        not null references person,
  at          timestamptz not null,
  occurrences integer     not null,
  refused     boolean     not null
);
create index error_reading_of_staff on error_reading (staff_id, at);

-- Numbers in a version, in their order, so that versions can be compared: 4.10 follows 4.9.
create function version_order(version text) returns numeric[]
  language sql immutable as
$$
  select coalesce(array_agg(left(part[1], 18)::numeric), '{}') from regexp_matches(left(version, 100), '\d+', 'g') as parts (part)
$$;

-- Occurrences are changed under one lock, so that counts of one signature are never changed by two at once. The intake never takes it.
create function count_errors() returns trigger language plpgsql set search_path = public, pg_temp as
$$
declare
  one constant bigint := case tg_op when 'DELETE' then -1 else 1 end;
begin
  if not exists (select from changed) then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtext('error_occurrence'));
  insert into error_day as kept (signature_id, day, occurrences)
  select signature_id, day, one * count(*) from changed group by 1, 2
  on conflict (signature_id, day) do update set occurrences = kept.occurrences + excluded.occurrences;
  with touched as (
    insert into error_person_day as kept (signature_id, day, person_id, occurrences)
    select signature_id, day, person_id, one * count(*) from changed where person_id is not null group by 1, 2, 3
    on conflict (signature_id, day, person_id) do update set occurrences = kept.occurrences + excluded.occurrences
    returning with (old as earlier, new as later) kept.signature_id, kept.day, coalesce(earlier.occurrences, 0) as before, later.occurrences as after),
  people as (
    select signature_id, day, count(*) filter (where before = 0 and after > 0) - count(*) filter (where before > 0 and after = 0) as more
    from touched group by 1, 2)
  update error_day set people = error_day.people + more from people
  where error_day.signature_id = people.signature_id and error_day.day = people.day;
  with touched as (
    insert into error_person as kept (signature_id, person_id, occurrences)
    select signature_id, person_id, one * count(*) from changed where person_id is not null group by 1, 2
    on conflict (signature_id, person_id) do update set occurrences = kept.occurrences + excluded.occurrences
    returning with (old as earlier, new as later) kept.signature_id, coalesce(earlier.occurrences, 0) as before, later.occurrences as after),
  people as (
    select signature_id, count(*) filter (where before = 0 and after > 0) - count(*) filter (where before > 0 and after = 0) as more
    from touched group by 1)
  update error_signature set people = error_signature.people + more from people where error_signature.id = people.signature_id;
  insert into error_tag as kept (signature_id, tag, value, organization_id, occurrences)
  select signature_id, tag.name, tag.value, organization_id, one * count(*)
  from changed cross join lateral (values ('SURFACE', surface), ('VERSION', version), ('PLUGIN_VERSION', plugin_version), ('HOST', host),
    ('OPERATING_SYSTEM', operating_system), ('GPU', gpu)) tag (name, value)
  where tag.value is not null group by 1, 2, 3, 4
  on conflict (signature_id, tag, value, organization_id) do update set occurrences = kept.occurrences + excluded.occurrences;
  update error_signature set occurrences = occurrences + one * more,
    first_at = (select min(held.at) from error_occurrence held where held.signature_id = error_signature.id),
    last_at = (select max(held.at) from error_occurrence held where held.signature_id = error_signature.id)
  from (select signature_id, count(*) as more from changed group by 1) counted where error_signature.id = counted.signature_id;
  if tg_op = 'DELETE' then
    delete from error_day where occurrences = 0 and signature_id in (select signature_id from changed);
    delete from error_person where occurrences = 0 and signature_id in (select signature_id from changed);
    delete from error_person_day where occurrences = 0 and signature_id in (select signature_id from changed);
    delete from error_tag where occurrences = 0 and signature_id in (select signature_id from changed);
  end if;
  return null;
end
$$;

create trigger count_added after insert on error_occurrence
  referencing new table as changed for each statement execute function count_errors();
create trigger count_gone after delete on error_occurrence
  referencing old table as changed for each statement execute function count_errors();

-- A signature without occurrences keeps no text of anybody's; a group without signatures goes with what was written to it.
create function forget_empty_errors() returns void language sql set search_path = public, pg_temp as
$$
  with gone as (delete from error_signature where occurrences = 0 returning group_id)
  delete from error_group where id in (select group_id from gone)
    and not exists (select from error_signature left_over where left_over.group_id = error_group.id and left_over.occurrences > 0)
$$;

-- The intake's part: one note for each row that carries errors.
create function note_errors() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  insert into error_arrival (record_id)
  select id from added
  where category in ('SOFTWARE_ERROR', 'CLOUD_ERROR') or category = 'DEVICE_EVENT' and content #> '{deviceEvent,errorReport}' is not null;
  return null;
end
$$;

-- With a row go its occurrences; with a row that told version or machine, what they took from it: they are looked at again.
create function forget_errors() returns trigger language plpgsql set search_path = public, pg_temp as
$$
declare
  doomed uuid[];
begin
  select array_agg(record_id) into doomed from (
    select held.record_id from gone join error_occurrence held on held.record_id = gone.id
    where gone.category in ('SOFTWARE_ERROR', 'CLOUD_ERROR', 'DEVICE_EVENT')
    union
    select held.record_id from gone join error_occurrence held on held.source_id = gone.source_id and held.client_id = gone.client_id
    where gone.category in ('VERSION', 'ENVIRONMENT')) found;
  if doomed is not null then
    delete from error_occurrence where record_id = any (doomed);
    if exists (select from gone where id = any (doomed)) then
      perform forget_empty_errors();
    end if;
    insert into error_arrival (record_id) select unnest(doomed) except select id from gone;
  end if;
  return null;
end
$$;

-- A row that was reduced loses its occurrences at once; one that has changed in any way that matters is looked at again.
create function renew_errors() returns trigger language plpgsql set search_path = public, pg_temp as
$$
declare
  renewed uuid[];
begin
  select array_agg(record_id) into renewed from (
    select held.record_id from added join gone using (id) join error_occurrence held on held.record_id = added.id
    where added.category in ('SOFTWARE_ERROR', 'CLOUD_ERROR', 'DEVICE_EVENT') and added.content <> gone.content
    union
    select held.record_id from added join gone using (id)
    join error_occurrence held on held.source_id = added.source_id and held.client_id = added.client_id
    where added.category in ('VERSION', 'ENVIRONMENT') and added.content <> gone.content) found;
  if renewed is not null then
    delete from error_occurrence where record_id = any (renewed);
  end if;
  insert into error_arrival (record_id)
  select added.id from added join gone using (id)
  where (added.category in ('SOFTWARE_ERROR', 'CLOUD_ERROR')
      or added.category = 'DEVICE_EVENT' and added.content #> '{deviceEvent,errorReport}' is not null)
    and (added.content, added.person_id, added.organization_id, added.license_id, added.occurred_at)
      is distinct from (gone.content, gone.person_id, gone.organization_id, gone.license_id, gone.occurred_at)
  union
  select unnest(renewed);
  return null;
end
$$;

create trigger errors_added after insert on collected_record
  referencing new table as added for each statement execute function note_errors();
create trigger errors_gone after delete on collected_record
  referencing old table as gone for each statement execute function forget_errors();
create trigger errors_changed after update on collected_record
  referencing old table as gone new table as added for each statement execute function renew_errors();

-- Error rows of whomever an order is about, and the rows that told their version and machine.
create function errors_within(ordered erasure) returns table (id uuid, source_id uuid, client_id uuid)
  language sql stable set search_path = public, pg_temp as
$$
  select held.id, held.source_id, held.client_id from collected_record held
  where ordered.person_id is null and held.organization_id = ordered.organization_id and held.id < ordered.id
    and held.category in ('SOFTWARE_ERROR', 'CLOUD_ERROR', 'DEVICE_EVENT', 'VERSION', 'ENVIRONMENT')
  union all
  select held.id, held.source_id, held.client_id from collected_record held
  where held.person_id = ordered.person_id and held.id < ordered.id
    and held.category in ('SOFTWARE_ERROR', 'CLOUD_ERROR', 'DEVICE_EVENT', 'VERSION', 'ENVIRONMENT')
  union all
  select held.id, held.source_id, held.client_id from collected_record held
  where ordered.person_id is not null and held.person_id is null and held.license_id = any (ordered.licenses) and held.id < ordered.id
    and held.category in ('SOFTWARE_ERROR', 'CLOUD_ERROR', 'DEVICE_EVENT', 'VERSION', 'ENVIRONMENT')
$$;

-- What an order conceals (ADR 13) vanishes for staff with the order, and is looked at again if the order is undone.
create function conceal_errors() returns trigger language plpgsql set search_path = public, pg_temp as
$$
declare
  ordered  erasure;
  affected uuid[];
begin
  perform pg_advisory_xact_lock(hashtext('error_occurrence'));
  if tg_op = 'INSERT' then
    select * into ordered from erasure where id = new.erasure_id;
    select array_agg(distinct held.record_id) into affected
    from errors_within(ordered) reached join error_occurrence held
      on held.source_id = reached.source_id and held.client_id = reached.client_id
    where not exists (select from visible_record seen where seen.id = reached.id);
    delete from error_occurrence where record_id = any (affected);
    insert into error_arrival (record_id) select unnest(affected);
  else
    select * into ordered from erasure where id = old.erasure_id;
    insert into error_arrival (record_id) select reached.id from errors_within(ordered) reached where ordered.state <> 'COMPLETED';
  end if;
  return null;
end
$$;
create trigger errors_concealed after insert or delete on concealment for each row execute function conceal_errors();

-- For whoever drops a partition, which fires no trigger: must be called in the same transaction, with the partition's bounds.
create function forget_errors_between(first uuid, next uuid) returns void language sql set search_path = public, pg_temp as
$$
  delete from error_occurrence where record_id >= first and record_id < next;
  select forget_empty_errors();
$$;

-- Retention drops whole months. It holds everybody up while it does, so only notes are written: whoever looks at them finds that the rows are
-- no more. (Only where there is retention: this migration is tried without it, too.)
create function forget_errors_of_month() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  insert into error_arrival (record_id)
  select distinct record_id from error_occurrence
  where record_id >= uuid_of_month(new.first) and record_id < uuid_of_month((new.first + interval '1 month')::date);
  return null;
end
$$;
do
$$
begin
  if to_regclass('public.dropped_month') is not null then
    create trigger errors_dropped after insert or update on dropped_month
      for each row execute function forget_errors_of_month();
  end if;
end
$$;

revoke all on function count_errors(), note_errors(), forget_errors(), renew_errors(), conceal_errors(), forget_errors_of_month(), errors_within(erasure) from public;

insert into error_arrival (record_id)
select id from collected_record
where category in ('SOFTWARE_ERROR', 'CLOUD_ERROR') or category = 'DEVICE_EVENT' and content #> '{deviceEvent,errorReport}' is not null
order by id;

grant execute on function errors_within(erasure) to ${application};
grant select, insert, delete on error_arrival, error_occurrence to ${application};
grant select, insert, delete, update (state, resolved_in, resolved_at, regressed_at, regressed_in, assignee_id) on error_group to ${application};
grant select, insert on error_note to ${application};
grant select, insert, delete, update (group_id, occurrences, people, first_at, last_at) on error_signature to ${application};
grant select, insert, delete, update (occurrences, people) on error_day to ${application};
grant select, insert, delete, update (occurrences) on error_person, error_person_day, error_tag to ${application};
grant select, insert on error_reveal, error_reading to ${application};
