-- What is held, counted: so that no page ever counts rows (ADR 10).

alter table collected_record add column size bigint;
update collected_record held set size = octet_length(content::text) + coalesce(
  (select bytes.size from asset_content bytes where bytes.record_id = held.id and bytes.completed_at is not null), 0);
alter table collected_record alter column size set not null;
comment on column collected_record.size is 'bytes: of the content as JSON text and, where they are complete, of the asset';

-- A holder's records of a category that occurred in a month (UTC): by person; by license alone where nobody is named.
create table record_summary (
  organization_id uuid,
  person_id       uuid,
  license_id      uuid check (license_id is null or person_id is null),
  category        text   not null,
  month           date   not null,
  records         bigint not null,
  reduced         bigint not null,
  bytes           bigint not null,
  until           date,
  unique nulls not distinct (person_id, license_id, organization_id, category, month)
);
comment on column record_summary.reduced is 'records of which something was left out at the door';
comment on column record_summary.until is 'none of them is held longer; some may have gone that were to be held until then';
create index record_summary_of_organization on record_summary (organization_id);

-- What transactions changed in it, one row each and never the same one twice: whoever stores rows of a license waits for
-- nobody else who does. Folded into the summary a few seconds later; the two together are always exact.
create table record_summary_change (
  id              bigint generated always as identity primary key,
  organization_id uuid,
  person_id       uuid,
  license_id      uuid,
  category        text   not null,
  month           date   not null,
  records         bigint not null,
  reduced         bigint not null,
  bytes           bigint not null,
  until           date
);

-- On the table itself, so that no way of storing, changing or deleting rows can forget it. A transaction that has counted its
-- rows already says so: candor.counted = off.
create function count_records() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  if current_setting('candor.counted', true) = 'off' then
    return null;
  elsif tg_op = 'INSERT' then
    insert into record_summary_change (organization_id, person_id, license_id, category, month, records, reduced, bytes, until)
    select organization_id, person_id, case when person_id is null then license_id end, category,
      date_trunc('month', occurred_at at time zone 'UTC')::date,
      count(*), count(*) filter (where omitted <> '{}'), sum(size), max(retain_until)
    from added where coalesce(person_id, license_id, organization_id) is not null
    group by 1, 2, 3, 4, 5;
  elsif tg_op = 'DELETE' then
    insert into record_summary_change (organization_id, person_id, license_id, category, month, records, reduced, bytes)
    select organization_id, person_id, case when person_id is null then license_id end, category,
      date_trunc('month', occurred_at at time zone 'UTC')::date,
      -count(*), -count(*) filter (where omitted <> '{}'), -sum(size)
    from gone where coalesce(person_id, license_id, organization_id) is not null
    group by 1, 2, 3, 4, 5;
  else
    insert into record_summary_change (organization_id, person_id, license_id, category, month, records, reduced, bytes, until)
    select organization_id, person_id, case when person_id is null then license_id end, category,
      date_trunc('month', occurred_at at time zone 'UTC')::date,
      sum(counted), coalesce(sum(counted) filter (where omitted <> '{}'), 0), sum(counted * size),
      max(retain_until) filter (where counted = 1)
    from (
      select 1 as counted, organization_id, person_id, license_id, category, occurred_at, omitted, size, retain_until from added
      union all
      select -1, organization_id, person_id, license_id, category, occurred_at, omitted, size, retain_until from gone) changed
    where coalesce(person_id, license_id, organization_id) is not null
    group by 1, 2, 3, 4, 5;
  end if;
  return null;
end
$$;

create trigger count_added after insert on collected_record
  referencing new table as added for each statement execute function count_records();
create trigger count_gone after delete on collected_record
  referencing old table as gone for each statement execute function count_records();
create trigger count_changed after update on collected_record
  referencing old table as gone new table as added for each statement execute function count_records();

-- The bytes of an asset come after its row and may go before it.
create function count_asset_bytes() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  if tg_op = 'UPDATE' then
    update collected_record set size = size + new.size where id = new.record_id;
  else
    update collected_record set size = size - old.size where id = old.record_id;
  end if;
  return null;
end
$$;

create trigger count_complete after update on asset_content for each row
  when (old.completed_at is null and new.completed_at is not null) execute function count_asset_bytes();
create trigger count_deleted after delete on asset_content for each row
  when (old.completed_at is not null) execute function count_asset_bytes();

revoke all on function count_records(), count_asset_bytes() from public;

insert into record_summary (organization_id, person_id, license_id, category, month, records, reduced, bytes, until)
select organization_id, person_id, case when person_id is null then license_id end, category,
  date_trunc('month', occurred_at at time zone 'UTC')::date,
  count(*), count(*) filter (where omitted <> '{}'), sum(size), max(retain_until)
from collected_record where coalesce(person_id, license_id, organization_id) is not null
group by 1, 2, 3, 4, 5;

grant select, insert, delete, update (records, reduced, bytes, until) on record_summary to ${application};
grant select, insert, delete on record_summary_change to ${application};
grant update (size) on collected_record to ${application};
