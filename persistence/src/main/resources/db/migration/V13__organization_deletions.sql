-- Deletions that administrators order: by job, by two of them where the organization wants that, watched for their size, limited in
-- their number (ADR 16).

alter table organization add column erasure_second_approval boolean not null default false;
comment on column organization.erasure_second_approval is 'whether another administrator has to approve what one of them orders to be deleted';
grant update (erasure_undo_seconds, erasure_second_approval) on organization to ${application};

alter table erasure
  add column jobs     text[] check (jobs <> '{}'),
  add column expected bigint check (expected >= 0),
  alter column begins_at drop not null,
  add check (begins_at is not null or state in ('WAITING', 'CANCELLED'));
comment on column erasure.jobs is 'jobs of the cloud services, by the ids that their records name; absent, it does not restrict';
comment on column erasure.expected is 'the rows that an administrator was shown and confirmed; null: somebody asked for it, and others decided';
comment on column erasure.begins_at is 'until then it can be undone; null: another administrator has to approve it first';
grant update (begins_at) on erasure to ${application};

-- Said once: nobody can shorten the time in which an order can be undone.
create function order_begins_once() returns trigger language plpgsql set search_path = public, pg_temp as
$$
begin
  raise exception 'permission denied: when an order begins is said once' using errcode = 'insufficient_privilege';
end
$$;
create trigger order_begins_once before update of begins_at on erasure for each row
  when (old.begins_at is not null and old.begins_at is distinct from new.begins_at)
  execute function order_begins_once();

-- As in V10, and the jobs.
create or replace view visible_record as
select * from collected_record held
where not exists (
  select from concealment join erasure on erasure.id = concealment.erasure_id
  where held.id < erasure.id
    and case when erasure.person_id is null then held.organization_id = erasure.organization_id
      else (held.person_id = erasure.person_id or held.person_id is null and held.license_id = any (erasure.licenses))
        and (held.organization_id is null or held.organization_id = erasure.organization_id) end
    and (erasure.people is null or held.person_id = any (erasure.people))
    and (erasure.surfaces is null or held.surface = any (erasure.surfaces))
    and (erasure.categories is null or held.category = any (erasure.categories))
    and (erasure.jobs is null or held.surface = 'CLOUD' and held.content ->> 'jobId' = any (erasure.jobs))
    and (erasure.occurred_from is null or held.occurred_at >= erasure.occurred_from)
    and (erasure.occurred_to is null or held.occurred_at < erasure.occurred_to));

-- As in V12, and the jobs.
create or replace function erasures_on(
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
    and (erasure.jobs is null or erasures_on.surface = 'CLOUD' and erasures_on.job = any (erasure.jobs))
    and (erasure.occurred_from is null or erasures_on.occurred >= erasure.occurred_from)
    and (erasure.occurred_to is null or erasures_on.occurred < erasure.occurred_to);
end;

-- What another administrator says of an order. Until then its rows are seen by everybody.
create table erasure_approval (
  erasure_id uuid        primary key references erasure,
  ordered_by uuid        not null references person,
  expires_at timestamptz not null,
  outcome    text        check (outcome in ('APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  decided_by uuid        references person,
  decided_at timestamptz,
  reason     text        check (length(reason) between 1 and 2000),
  check ((outcome is null) = (decided_at is null)),
  check ((outcome in ('APPROVED', 'REFUSED', 'WITHDRAWN')) = (decided_by is not null)),
  check (outcome not in ('APPROVED', 'REFUSED') or decided_by <> ordered_by),
  check ((outcome = 'REFUSED') = (reason is not null))
);
comment on column erasure_approval.ordered_by is 'as the order says: nobody approves their own';
create index erasure_approval_open on erasure_approval (expires_at) where outcome is null;
grant select, insert, update (outcome, decided_by, decided_at, reason) on erasure_approval to ${application};

-- Weaker rules for deletion, which need two administrators where deletion does.
create table erasure_rules_change (
  id              uuid        primary key,
  organization_id uuid        not null references organization,
  undo_seconds    integer     not null check (undo_seconds between 0 and 7776000),
  second_approval boolean     not null,
  proposed_by     uuid        not null references person,
  proposed_at     timestamptz not null,
  expires_at      timestamptz not null,
  outcome         text        check (outcome in ('APPROVED', 'REFUSED', 'EXPIRED')),
  decided_by      uuid        references person,
  decided_at      timestamptz,
  check ((outcome is null) = (decided_at is null)),
  check (outcome is distinct from 'APPROVED' or decided_by is not null and decided_by <> proposed_by)
);
create unique index erasure_rules_change_open on erasure_rules_change (organization_id) where outcome is null;
grant select, insert, update (outcome, decided_by, decided_at) on erasure_rules_change to ${application};

-- Orders that were unusually large, told to stewards and to the other administrators.
create table erasure_alarm (
  erasure_id      uuid        primary key references erasure,
  organization_id uuid        not null references organization,
  raised_at       timestamptz not null,
  records         bigint      not null check (records > 0),
  held            bigint      not null check (held >= 0)
);
comment on column erasure_alarm.records is 'ordered to be deleted by the organization''s administrators within a day, this order included';
comment on column erasure_alarm.held is 'what was held for the organization before that day''s orders';
create index erasure_alarm_raised on erasure_alarm (raised_at);
grant select, insert on erasure_alarm to ${application};

-- Previews and orders, counted to limit them; kept for as long as they count.
create table erasure_attempt (
  id              uuid        primary key,
  organization_id uuid        not null references organization,
  person_id       uuid        not null references person,
  kind            text        not null check (kind in ('PREVIEW', 'ORDER')),
  at              timestamptz not null
);
create index erasure_attempt_of_organization on erasure_attempt (organization_id, kind, at);
grant select, insert, delete on erasure_attempt to ${application};

-- Where those who hold an office can be written to: what the identity provider said when they last came to do its work.
create table office_address (
  person_id uuid        not null references person,
  office    text        not null check (office in ('org-admin', 'steward')),
  address   text        not null,
  language  text        not null check (language in ('en', 'de')),
  noted_at  timestamptz not null,
  primary key (person_id, office)
);
grant select, insert, delete, update (address, language, noted_at) on office_address to ${application};
