-- Legal holds, and the daily removal of what is past its period (R15, R17, ADR 15).

create table legal_hold (
  id              uuid        primary key,
  person_id       uuid        references person,
  licenses        uuid[]      not null default '{}',
  organization_id uuid        references organization,
  surfaces        text[]      check (surfaces <> '{}'),
  categories      text[]      check (categories <> '{}'),
  occurred_from   timestamptz,
  occurred_to     timestamptz check (occurred_from < occurred_to),
  reason          text        not null check (length(reason) between 1 and 2000),
  case_reference  text        not null check (length(case_reference) between 1 and 200),
  set_by          uuid        not null references person,
  set_at          timestamptz not null,
  lifted_by       uuid        references person,
  lifted_at       timestamptz,
  lift_reason     text        check (length(lift_reason) between 1 and 2000),
  check ((person_id is null) <> (organization_id is null)),
  check ((lifted_by is null) = (lifted_at is null) and (lifted_by is null) = (lift_reason is null))
);
comment on table legal_hold is 'what it reaches is neither deleted nor reduced before it is lifted; it is never deleted itself';
comment on column legal_hold.licenses is 'with a person: consumer licenses whose nameless rows are the person''s';
comment on column legal_hold.surfaces is 'as categories and the period: absent, it does not restrict';
create index legal_hold_in_force on legal_hold (id) where lifted_at is null;

-- The holds in force that reach a row. The one place that says what a hold reaches; without holds it costs a look at an empty index.
create function holds_on(person uuid, license uuid, organization uuid, surface text, category text, occurred timestamptz)
  returns setof uuid language sql stable
begin atomic
  select hold.id from legal_hold hold
  where hold.lifted_at is null
    and case when hold.person_id is null then hold.organization_id = holds_on.organization
      else hold.person_id = holds_on.person or holds_on.person is null and holds_on.license = any (hold.licenses) end
    and (hold.surfaces is null or holds_on.surface = any (hold.surfaces))
    and (hold.categories is null or holds_on.category = any (hold.categories))
    and (hold.occurred_from is null or holds_on.occurred >= hold.occurred_from)
    and (hold.occurred_to is null or holds_on.occurred < hold.occurred_to);
end;

-- The deletions under way that reach a row, as visible_record leaves it out.
create function erasures_on(
  record uuid, person uuid, license uuid, organization uuid, surface text, category text, occurred timestamptz, job text)
  returns setof uuid language sql stable
begin atomic
  select erasure.id from concealment join erasure on erasure.id = concealment.erasure_id
  where erasures_on.record < erasure.id
    and case when erasure.person_id is null then erasures_on.organization = erasure.organization_id
      else (erasures_on.person = erasure.person_id
          or erasures_on.person is null and erasures_on.license = any (erasure.licenses))
        and (erasures_on.organization is null or erasures_on.organization = erasure.organization_id) end
    and (erasure.people is null or erasures_on.person = any (erasure.people))
    and (erasure.surfaces is null or erasures_on.surface = any (erasure.surfaces))
    and (erasure.categories is null or erasures_on.category = any (erasure.categories))
    and (erasure.occurred_from is null or erasures_on.occurred >= erasure.occurred_from)
    and (erasure.occurred_to is null or erasures_on.occurred < erasure.occurred_to);
end;

alter table erasure add column held_since timestamptz;
comment on column erasure.held_since is 'a legal hold reaches rows of it: nobody goes on with it before that is lifted';

-- By it the run finds what is past its period, and an organization what will be, without a look at the rows.
create index collected_record_to_go on collected_record (retain_until, organization_id, category collate "C");

-- Months of arrival that were dropped as a whole: what came in meanwhile has been deleted, and is answered so when it comes again (R17).
create table dropped_month (
  first          date        primary key,
  received_until timestamptz not null,
  dropped_at     timestamptz not null
);
comment on column dropped_month.received_until is 'a request that came later may have rows in the next month';

-- One run a day, whichever node begins it; it holds its own place, so that any node can go on with it.
create table retention_run (
  id           uuid        primary key,
  day          date        not null unique,
  state        text        not null check (state in ('WAITING', 'RUNNING', 'COMPLETED', 'FAILED')),
  started_at   timestamptz not null,
  attempts     integer     not null default 0,
  worked_at    timestamptz not null,
  month        date,
  dropping     boolean     not null default false,
  vain         integer     not null default 0,
  portion      integer     not null default 0,
  held         bigint      not null default 0 check (held >= 0),
  completed_at timestamptz,
  check ((state = 'COMPLETED') = (completed_at is not null))
);
comment on column retention_run.day is 'what was to be held until a day before it goes';
comment on column retention_run.month is 'of arrival: the partition that it is at';
comment on column retention_run.dropping is 'that partition goes as a whole, once the rows that other tables hang on have gone';
comment on column retention_run.vain is 'attempts to drop it that others were in the way of';
comment on column retention_run.portion is 'number of the portion that is next';
comment on column retention_run.held is 'rows past their period that legal holds kept';

create table retention_portion (
  run_id uuid    not null references retention_run,
  number integer not null check (number >= 0),
  ids    uuid[]  not null,
  primary key (run_id, number)
);

-- What a run removed: its report.
create table retention_count (
  run_id          uuid   not null references retention_run,
  organization_id uuid   references organization,
  category        text   not null,
  records         bigint not null,
  unique nulls not distinct (run_id, organization_id, category)
);
create index retention_count_of_organization on retention_count (organization_id, run_id desc);

-- The months that there is a partition for.
create function record_months() returns setof date
  language sql stable security definer set search_path = public, pg_temp as
$$
  select to_date(right(part.relname, 6), 'YYYYMM')
  from pg_inherits join pg_class part on part.oid = inhrelid where inhparent = 'collected_record'::regclass
$$;

-- The least UUIDv7 of a moment.
create function uuid_of_moment(moment timestamptz) returns uuid
  language sql immutable as
$$
  select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- The application may not drop tables, so it takes a month out here, at once, whatever its size: one that is over since two days
-- and past its period to the last row, without rows that other tables hang on. Whoever reads or writes the table is waited for, but a
-- quarter of a second at most, since everybody else waits behind. Answers whether it went; remove_dropped_month does the rest.
create function drop_record_month(month date, today date) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  set lock_timeout = '250ms' set enable_seqscan = off as
$$
declare
  first date := date_trunc('month', month)::date;
  next  date := (first + interval '1 month')::date;
  name  text := 'collected_record_' || to_char(first, 'YYYYMM');
  stays boolean;
  key   name;
begin
  if today > (now() at time zone 'UTC')::date or next + 2 > today then
    return false;
  end if;
  begin
    lock table collected_record, basis in access exclusive mode;
  exception when lock_not_available then
    return false;
  end;
  execute format('select exists (select from %1$I where retain_until >= %2$L)
    or exists (select from %1$I where category in (''UPLOADED_ASSET'', ''GENERATED_ASSET''))
    or exists (select from cloud_job job join %1$I held on held.id = job.record_id
      where job.record_id >= %3$L and job.record_id < %4$L and job.erased_at is null)',
    name, today, uuid_of_month(first), uuid_of_month(next)) into stays;
  if stays then
    return false;
  end if;
  insert into dropped_month (first, received_until, dropped_at)
  select first, least(next::timestamp at time zone 'UTC', min(received_at)), now() from collected_record
  where id >= uuid_of_month(next) and received_at < next::timestamp at time zone 'UTC'
    and id < uuid_of_moment(next::timestamp at time zone 'UTC' + interval '10 minutes')
  on conflict on constraint dropped_month_pkey do update
  set received_until = excluded.received_until, dropped_at = excluded.dropped_at;
  execute format('alter table collected_record detach partition %I', name);
  for key in select conname from pg_constraint where conrelid = name::regclass and contype = 'f' loop
    execute format('alter table %I drop constraint %I', name, key);
  end loop;
  execute format('alter table %I rename to %I', name, 'dropped_record_' || to_char(first, 'YYYYMM'));
  return true;
end
$$;

-- What drop_record_month left to be done, with nobody waiting: the summary, whose triggers dropping does not fire (ADR 10), the run's
-- report, and requests that spanned an end of the month (a transaction lasts five minutes at most). A row that a hold or a deletion under
-- way has reached in the moment before is put back, and the others are noted as deleted one by one. Answers whether there was such a month.
create function remove_dropped_month(run uuid) returns boolean
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
  execute format('with counted as materialized (
      select organization_id, person_id, case when person_id is null then license_id end as license_id, category,
        date_trunc(''month'', occurred_at at time zone ''UTC'')::date as month,
        count(*) as records, count(*) filter (where omitted <> ''{}'') as reduced, sum(size) as bytes
      from %I group by 1, 2, 3, 4, 5),
    told as (
      insert into record_summary_change (organization_id, person_id, license_id, category, month, records, reduced, bytes)
      select organization_id, person_id, license_id, category, month, -records, -reduced, -bytes from counted
      where coalesce(person_id, license_id, organization_id) is not null)
    insert into retention_count (run_id, organization_id, category, records)
    select %L, organization_id, category, sum(records) from counted group by 2, 3
    on conflict (run_id, organization_id, category) do update set records = retention_count.records + excluded.records',
    name, run);
  execute format('drop table %I', name);
  return true;
end
$$;

revoke all on function record_months(), drop_record_month(date, date), remove_dropped_month(uuid) from public;
grant execute on function record_months(), drop_record_month(date, date), remove_dropped_month(uuid) to ${application};
grant select, insert, update (lifted_by, lifted_at, lift_reason) on legal_hold to ${application};
grant update (held_since) on erasure to ${application};
grant select on dropped_month to ${application};
grant select, insert, update (state, attempts, worked_at, month, dropping, vain, portion, held, completed_at)
  on retention_run to ${application};
grant select, insert, delete on retention_portion to ${application};
grant select, insert, update (records) on retention_count to ${application};
