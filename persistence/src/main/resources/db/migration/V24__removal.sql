-- Deletion in fewer passes over the same rows, and what of it has to outlive a restored backup (R17, ADR 13, ADR 26).

-- Ids are random: trying to compress them costs more than writing them.
alter table erasure_portion alter column ids set storage external;
alter table retention_portion alter column ids set storage external;

-- Deletes records and notes what hangs on them, so that they stay deleted (R17): the one place that does. A function, for its plan is made once
-- for a connection, not once for a portion. What it deletes it counts once: for the summary, whose trigger need not count again (ADR 10), and for
-- the order that conceals it, from which it need not be taken off any more (ADR 13). A report of which nothing is left has been deleted:
-- its other rows share the moment, and the organization, the person or the license, so that an index finds them by each.
--
-- ordered and portion: the order and the portion of it that these are; null, if they are nobody's order.
-- Answers how many there were of each category; and whose return must not bring them back: by source the ids of reports, one after the
-- other, 16 bytes each, and, with neither category nor source, those of jobs.
create function remove_records(ids uuid[], moment timestamptz, ordered uuid, portion integer)
  returns table (of_category text, of_source uuid, removed bigint, keys bytea)
  language plpgsql set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as
$$
#variable_conflict use_column
declare
  before constant text := current_setting('candor.counted', true);
begin
  perform set_config('candor.counted', 'off', true);
  return query
  with doomed (id) as materialized (select unnest(remove_records.ids)),
  gone as (
    delete from collected_record held where held.id = any (remove_records.ids) -- read in the order of the index, not one by one
    returning held.id, category, source_id, client_id, occurred_at, organization_id, person_id, license_id, omitted, size),
  counted as materialized (
    select organization_id, person_id, case when person_id is null then license_id end as license_id, category,
      date_trunc('month', occurred_at at time zone 'UTC')::date as month,
      count(*) as records, count(*) filter (where omitted <> '{}') as reduced, sum(size) as bytes
    from gone group by 1, 2, 3, 4, 5),
  told as (
    insert into record_summary_change (organization_id, person_id, license_id, category, month, records, reduced, bytes)
    select organization_id, person_id, license_id, category, month, -records, -reduced, -bytes
    from counted where coalesce(person_id, license_id, organization_id) is not null),
  back as (
    insert into concealed_count (erasure_id, organization_id, person_id, license_id, category, month, records, reduced, bytes)
    select ordered, organization_id, person_id, license_id, category, month, -records, -reduced, -bytes
    from counted where ordered is not null),
  kept as (
    update erasure_portion set ids = (select coalesce(array_agg(id order by id), '{}') from gone)
    where erasure_id = ordered and number = portion and cardinality(ids) > (select coalesce(sum(records), 0) from counted)),
  jobs as (
    update cloud_job job set erased_at = moment from gone where job.record_id = gone.id and gone.category = 'JOB'
    returning job.id),
  states as (update known_record known set erased_at = moment from jobs where known.job_id = jobs.id),
  noted as (
    update known_record known set erased_at = moment
    from (select distinct source_id, client_id, occurred_at, organization_id, person_id, license_id from gone) report
    where known.source_id = report.source_id and known.client_id = report.client_id
      and not exists (select from collected_record rest
        where rest.organization_id = report.organization_id and rest.occurred_at = report.occurred_at
          and rest.source_id = report.source_id and rest.client_id = report.client_id
          and rest.id not in (select id from doomed))
      and not exists (select from collected_record rest
        where rest.person_id = report.person_id and rest.occurred_at = report.occurred_at
          and rest.source_id = report.source_id and rest.client_id = report.client_id
          and rest.id not in (select id from doomed))
      and not exists (select from collected_record rest
        where rest.person_id is null and rest.license_id = report.license_id and rest.occurred_at = report.occurred_at
          and rest.source_id = report.source_id and rest.client_id = report.client_id
          and rest.id not in (select id from doomed))
    returning known.source_id, known.client_id)
  select category, null::uuid, sum(records)::bigint, null::bytea from counted group by category
  union all
  select null, source_id, count(*), string_agg(uuid_send(client_id), '') from noted group by source_id
  union all
  select null, null, count(*), string_agg(uuid_send(id), '') from jobs having count(*) > 0;
  perform set_config('candor.counted', coalesce(before, ''), true);
end
$$;

revoke all on function remove_records(uuid[], timestamptz, uuid, integer) from public;
grant execute on function remove_records(uuid[], timestamptz, uuid, integer) to ${application};

-- As in V12, but that what the month counts for is found by a statement of its own, which several processors can share: one that writes as well they
-- cannot. It is most of what dropping a month costs.
create or replace function remove_dropped_month(run uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  dropped dropped_month;
  name    text;
  stays   text := 'exists (select from holds_on(person_id, license_id, organization_id, surface, category, occurred_at))
    or exists (select from erasures_on(gone.id, person_id, license_id, organization_id, surface, category, occurred_at, content ->> ''jobId''))';
  back    boolean := false;
  span    interval := '10 minutes';
  begins  timestamptz;
  ends    timestamptz;
begin
  select * from dropped_month
  where to_regclass('public.dropped_record_' || to_char(dropped_month.first, 'YYYYMM')) is not null
  limit 1 into dropped;
  if not found then
    return false;
  end if;
  name := 'dropped_record_' || to_char(dropped.first, 'YYYYMM');
  begins := dropped.first::timestamp at time zone 'UTC';
  ends := (dropped.first + interval '1 month') at time zone 'UTC';
  if exists (select from legal_hold where lifted_at is null) or exists (select from concealment) then
    execute format('select exists (select from %I gone where %s)', name, stays) into back;
  end if;
  if back then
    perform ensure_record_partition(dropped.first);
    perform set_config('candor.counted', 'off', true);
    execute format('insert into collected_record select * from %I gone where %s', name, stays);
    execute format('delete from %I gone using collected_record back where back.id = gone.id', name);
    delete from dropped_month where first = dropped.first;
    dropped.received_until := '-infinity';
  end if;
  execute format('update known_record known set erased_at = now()
    from (select distinct source_id, client_id from %I gone
      where id < %L and received_at < %L or id >= %L and received_at >= %L) report
    where known.source_id = report.source_id and known.client_id = report.client_id
      and (report.source_id, report.client_id) not in (select source_id, client_id from collected_record where id >= %L and id < %L)',
    name, uuid_of_moment(begins + span), begins, uuid_of_moment(greatest(dropped.received_until, begins)), dropped.received_until,
    uuid_of_moment(begins - span), uuid_of_moment(ends + span));
  if to_regclass('public.error_occurrence') is not null then -- where rows are deleted, its trigger does it
    execute format('delete from error_occurrence where record_id >= %L and record_id < %L
      and not exists (select from collected_record held where held.id = record_id)', uuid_of_moment(begins), uuid_of_moment(ends));
  end if;
  execute format('create temp table counted on commit drop as
    select organization_id, person_id, case when person_id is null then license_id end as license_id, category,
      date_trunc(''month'', occurred_at at time zone ''UTC'')::date as month,
      count(*) as records, count(*) filter (where omitted <> ''{}'') as reduced, sum(size) as bytes
    from %I group by 1, 2, 3, 4, 5', name);
  insert into record_summary_change (organization_id, person_id, license_id, category, month, records, reduced, bytes)
  select organization_id, person_id, license_id, category, month, -records, -reduced, -bytes from pg_temp.counted
  where coalesce(person_id, license_id, organization_id) is not null;
  insert into retention_count (run_id, organization_id, category, records)
  select run, organization_id, category, sum(records) from pg_temp.counted group by 2, 3
  on conflict (run_id, organization_id, category) do update set records = retention_count.records + excluded.records;
  drop table pg_temp.counted;
  execute format('drop table %I', name);
  return true;
end
$$;
