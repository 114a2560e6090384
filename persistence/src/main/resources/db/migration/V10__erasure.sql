-- Deletion with proof (R17, ADR 13). The order holds its own place, so that any node can go on with it and answer for it.

create table erasure (
  id              uuid        primary key,
  ordered_by      uuid        not null references person,
  ordered_at      timestamptz not null,
  state           text        not null check (state in ('WAITING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  attempts        integer     not null default 0,
  worked_at       timestamptz,
  person_id       uuid        references person,
  licenses        uuid[]      not null default '{}',
  organization_id uuid        references organization,
  people          uuid[]      check (people <> '{}'),
  surfaces        text[]      check (surfaces <> '{}'),
  categories      text[]      check (categories <> '{}'),
  occurred_from   timestamptz,
  occurred_to     timestamptz check (occurred_from < occurred_to),
  begins_at       timestamptz not null,
  began_at        timestamptz,
  fence           bigint,
  total           bigint      not null check (total >= 0),
  counts          jsonb       not null default '{}',
  portion         integer     not null default 0,
  passes          integer     not null default 0,
  completed_at    timestamptz,
  certificate     text,
  check (person_id is not null or organization_id is not null),
  check ((state = 'COMPLETED') = (certificate is not null) and (certificate is null) = (completed_at is null))
);
comment on column erasure.id is 'UUIDv7 of the order: rows with a greater id arrived later, and stay';
comment on column erasure.person_id is 'whose rows go: those under the name, and nameless ones of the licenses; null: all of the organization''s';
comment on column erasure.organization_id is 'of a person''s rows that belong to an organization only this one''s go';
comment on column erasure.people is 'as surfaces, categories and the period: absent, it does not restrict';
comment on column erasure.begins_at is 'until then it can be undone';
comment on column erasure.fence is 'a transaction that began after the order: once all before it have ended, no older row can appear any more';
comment on column erasure.portion is 'number of the portion that is next';
comment on column erasure.certificate is 'a compact JSON Web Signature; says nothing of what was deleted but how much';
create index erasure_of_organization on erasure (organization_id, id desc);
create index erasure_of_person on erasure (person_id, id desc);
create index erasure_under_way on erasure (id) where state in ('WAITING', 'RUNNING');

-- The orders whose rows nobody sees: few, and asked for every row that is read.
create table concealment (
  erasure_id uuid primary key references erasure
);
analyze concealment;

-- What is held and not being deleted. Whatever people see is read from here, so that no page and no export can forget to ask.
create view visible_record as
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
    and (erasure.occurred_from is null or held.occurred_at >= erasure.occurred_from)
    and (erasure.occurred_to is null or held.occurred_at < erasure.occurred_to));

-- The ids to be deleted, some hundred a row, in their order; they go with the order's end.
create table erasure_portion (
  erasure_id uuid    not null references erasure,
  number     integer not null check (number >= 0),
  ids        uuid[]  not null,
  primary key (erasure_id, number)
);
comment on column erasure_portion.ids is 'once the portion is done: those that were there to be deleted';

-- What concealed rows count for in the summary, which still counts them (ADR 10): to be taken off when it is read. Added to when
-- they are deleted, so that their sum is what is still to go; removed with the order's end.
create table concealed_count (
  erasure_id      uuid   not null references erasure,
  organization_id uuid,
  person_id       uuid,
  license_id      uuid check (license_id is null or person_id is null),
  category        text   not null,
  month           date   not null,
  records         bigint not null,
  reduced         bigint not null,
  bytes           bigint not null
);
create index concealed_count_of_erasure on concealed_count (erasure_id);

grant select on visible_record to ${application};
grant select, insert, update (state, attempts, worked_at, began_at, fence, total, counts, portion, passes, completed_at, certificate)
  on erasure to ${application};
grant select, insert, delete on concealment, concealed_count to ${application};
grant select, insert, delete, update (ids) on erasure_portion to ${application};
