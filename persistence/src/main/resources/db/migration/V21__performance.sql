-- How long tasks take and how often they fail, by release and machine, for staff (R18, ADR 23). A report is measured by a worker, once it is
-- there, and counted by what it was measured as: whatever takes the report away takes exactly that out again (R17).

-- Reports that wait to be measured, or to be measured again: one of the report's rows each. Written by the transaction that writes the row.
create table measure_arrival (
  id        bigint generated always as identity primary key,
  record_id uuid   not null
);

-- Reports of a whole order or month that are to be measured again: one row is written where many are held up.
create table measure_review (
  id         bigint generated always as identity primary key,
  erasure_id uuid references erasure on delete cascade,
  month      date,
  check ((erasure_id is null) <> (month is null))
);

-- What reports that are counted together have in common: who lets staff see them, release, machine; of the cloud, the metric.
create table measure_cell (
  id               bigint generated always as identity primary key,
  surface          text   not null check (surface in ('CLOUD', 'SOFTWARE')),
  organization_id  uuid,
  product          text,
  version          text,
  plugin           text,
  plugin_version   text,
  host             text,
  operating_system text,
  gpu              text,
  metric           text,
  unit             text,
  unique nulls not distinct (surface, organization_id, product, version, plugin, plugin_version, host, operating_system, gpu, metric, unit)
);
comment on column measure_cell.organization_id is 'whose agreement says whether staff may see it: of the record or the license';

-- What a report has been counted as.
create table measured_report (
  record_id uuid      primary key,
  source_id uuid      not null,
  client_id uuid      not null,
  cell_id   bigint    not null references measure_cell,
  day       date      not null,
  holder_id uuid,
  completed integer   not null check (completed >= 0),
  failed    integer   not null check (failed >= 0),
  buckets   integer[] not null,
  parts     uuid[]    not null,
  unique (source_id, client_id)
);
comment on column measured_report.record_id is 'the first of its parts';
comment on column measured_report.parts is 'the rows it was measured by';
comment on column measured_report.holder_id is 'the person, or the license where nobody is named: so that few people are noticed';
comment on column measured_report.completed is 'tasks; of the cloud, jobs';
comment on column measured_report.buckets is 'of the logarithmic scale: of each task''s duration in milliseconds, or of a metric''s value';
create index measured_report_of_cell on measured_report (cell_id, holder_id, day);

-- Kept counts, and what is still to be added to them: whoever deletes waits for nobody who counts. The two together are exact.
create table measure_count (
  cell_id bigint  not null references measure_cell on delete cascade,
  measure text    not null check (measure in ('REPORT', 'COMPLETED', 'FAILED', 'VALUE')),
  day     date    not null,
  bucket  integer not null,
  number  bigint  not null,
  primary key (cell_id, measure, day, bucket)
);
create index measure_count_empty on measure_count (cell_id) where number = 0;
create table measure_change (
  id      bigint  generated always as identity primary key,
  cell_id bigint  not null,
  measure text    not null,
  day     date    not null,
  bucket  integer not null,
  number  bigint  not null
);
create view measure_kept as
select cell_id, measure, day, bucket, number from measure_count
union all
select cell_id, measure, day, bucket, number from measure_change;

create function count_measures() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  insert into measure_change (cell_id, measure, day, bucket, number)
  select cell_id, part.measure, day, part.bucket, case tg_op when 'DELETE' then -1 else 1 end * sum(part.number)
  from changed cross join lateral (
    values ('REPORT', 0, 1), ('COMPLETED', 0, completed), ('FAILED', 0, failed)
    union all
    select 'VALUE', bucket, 1 from unnest(buckets) as bucket) part (measure, bucket, number)
  where part.number > 0
  group by 1, 2, 3, 4;
  return null;
end
$$;
create trigger count_added after insert on measured_report
  referencing new table as changed for each statement execute function count_measures();
create trigger count_gone after delete on measured_report
  referencing old table as changed for each statement execute function count_measures();

-- The intake's part: one note for each report.
create function note_measures() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  insert into measure_arrival (record_id)
  select distinct on (source_id, client_id) id from added
  where category in ('VERSION', 'ENVIRONMENT', 'USAGE', 'PROCESSING', 'CLOUD_METRIC', 'JOB')
  order by source_id, client_id, id;
  return null;
end
$$;

-- With a row goes what its report was measured as; what is left of the report is measured again.
create function forget_measures() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  with doomed as (
    select distinct source_id, client_id from gone
    where category in ('VERSION', 'ENVIRONMENT', 'USAGE', 'PROCESSING', 'CLOUD_METRIC', 'JOB')),
  forgotten as (
    delete from measured_report held using doomed
    where held.source_id = doomed.source_id and held.client_id = doomed.client_id returning held.record_id, held.parts)
  insert into measure_arrival (record_id)
  select distinct on (forgotten.record_id) part from forgotten cross join lateral unnest(parts) part
  where part not in (select id from gone)
  order by forgotten.record_id, part;
  return null;
end
$$;

-- A report of which a row was reduced, joined or moved is measured again.
create function renew_measures() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  insert into measure_arrival (record_id)
  select distinct on (added.source_id, added.client_id) added.id from added join gone using (id)
  where added.category in ('VERSION', 'ENVIRONMENT', 'USAGE', 'PROCESSING', 'CLOUD_METRIC', 'JOB')
    and (added.content, added.person_id, added.organization_id, added.license_id, added.occurred_at, added.basis_id)
      is distinct from (gone.content, gone.person_id, gone.organization_id, gone.license_id, gone.occurred_at, gone.basis_id)
  order by added.source_id, added.client_id, added.id;
  return null;
end
$$;

create trigger measures_added after insert on collected_record
  referencing new table as added for each statement execute function note_measures();
create trigger measures_gone after delete on collected_record
  referencing old table as gone for each statement execute function forget_measures();
create trigger measures_changed after update on collected_record
  referencing old table as gone new table as added for each statement execute function renew_measures();

-- What an order conceals (ADR 13) is measured again without it, and with it once the order is undone.
create function review_concealed() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  if tg_op = 'INSERT' then
    insert into measure_review (erasure_id) values (new.erasure_id);
  else
    insert into measure_review (erasure_id) select id from erasure where id = old.erasure_id and state <> 'COMPLETED';
  end if;
  return null;
end
$$;
create trigger measures_concealed after insert or delete on concealment for each row execute function review_concealed();

-- Retention drops whole months, which fires no trigger. (Only where there is retention: this migration is tried without it, too.)
create function review_dropped() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  insert into measure_review (month) values (new.first);
  return null;
end
$$;
do
$$
begin
  if to_regclass('public.dropped_month') is not null then
    create trigger measures_dropped after insert or update on dropped_month for each row execute function review_dropped();
  end if;
end
$$;

-- One row of each report that a review is about.
create function rows_to_review(review measure_review) returns table (record_id uuid)
  language sql stable set search_path = public, pg_temp as
$$
  select distinct on (reached.source_id, reached.client_id) reached.id from erasure ordered cross join lateral (
    select held.id, held.source_id, held.client_id, held.category from collected_record held
    where ordered.person_id is null and held.organization_id = ordered.organization_id and held.id < ordered.id
    union all
    select held.id, held.source_id, held.client_id, held.category from collected_record held
    where held.person_id = ordered.person_id and held.id < ordered.id
    union all
    select held.id, held.source_id, held.client_id, held.category from collected_record held
    where ordered.person_id is not null and held.person_id is null and held.license_id = any (ordered.licenses) and held.id < ordered.id) reached
  where ordered.id = review.erasure_id
    and reached.category in ('VERSION', 'ENVIRONMENT', 'USAGE', 'PROCESSING', 'CLOUD_METRIC', 'JOB')
  union all
  select unnest(case when last.id < uuid_of_month((review.month + interval '1 month')::date) then parts[1:1] else parts end)
  from measured_report cross join lateral (select max(part::text)::uuid from unnest(parts) part) last (id)
  where last.id >= uuid_of_month(review.month) and measured_report.record_id < uuid_of_month((review.month + interval '1 month')::date)
$$;

-- In how many reports an error was met, by a value of a tag: kept as V15's counts are, under the same lock. A report's errors are one row's,
-- and come and go together. SURFACE counts all of them.
create table error_tag_report (
  signature_id    uuid   not null references error_signature on delete cascade,
  tag             text   not null check (tag in ('SURFACE', 'VERSION', 'PLUGIN_VERSION', 'HOST', 'OPERATING_SYSTEM', 'GPU')),
  value           text   not null,
  organization_id uuid,
  reports         bigint not null,
  unique nulls not distinct (signature_id, tag, value, organization_id)
);
create index error_tag_report_empty on error_tag_report (signature_id) where reports = 0;

create function count_error_reports() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  insert into error_tag_report as kept (signature_id, tag, value, organization_id, reports)
  select signature_id, tag.name, tag.value, organization_id, case tg_op when 'DELETE' then -1 else 1 end * count(distinct record_id)
  from changed cross join lateral (values ('SURFACE', surface), ('VERSION', version), ('PLUGIN_VERSION', plugin_version), ('HOST', host),
    ('OPERATING_SYSTEM', operating_system), ('GPU', gpu)) tag (name, value)
  where surface = 'SOFTWARE' and tag.value is not null group by 1, 2, 3, 4
  on conflict (signature_id, tag, value, organization_id) do update set reports = kept.reports + excluded.reports;
  if tg_op = 'DELETE' then
    delete from error_tag_report where reports = 0 and signature_id in (select signature_id from changed);
  end if;
  return null;
end
$$;
-- By their names these come after V15's, which take the lock.
create trigger count_reports_added after insert on error_occurrence
  referencing new table as changed for each statement execute function count_error_reports();
create trigger count_reports_gone after delete on error_occurrence
  referencing old table as changed for each statement execute function count_error_reports();

revoke all on function count_measures(), note_measures(), forget_measures(), renew_measures(), review_concealed(), review_dropped(),
  rows_to_review(measure_review), count_error_reports() from public;

insert into measure_arrival (record_id)
select distinct on (source_id, client_id) id from collected_record
where category in ('VERSION', 'ENVIRONMENT', 'USAGE', 'PROCESSING', 'CLOUD_METRIC', 'JOB')
order by source_id, client_id, id;

insert into error_tag_report (signature_id, tag, value, organization_id, reports)
select signature_id, tag.name, tag.value, organization_id, count(distinct record_id)
from error_occurrence cross join lateral (values ('SURFACE', surface), ('VERSION', version), ('PLUGIN_VERSION', plugin_version),
  ('HOST', host), ('OPERATING_SYSTEM', operating_system), ('GPU', gpu)) tag (name, value)
where surface = 'SOFTWARE' and tag.value is not null group by 1, 2, 3, 4;

grant execute on function rows_to_review(measure_review) to ${application};
grant select, insert, delete on measure_arrival, measure_review, measure_cell, measured_report, measure_change to ${application};
grant select, insert, delete, update (number) on measure_count to ${application};
grant select on measure_kept to ${application};
grant select, insert, delete, update (reports) on error_tag_report to ${application};
