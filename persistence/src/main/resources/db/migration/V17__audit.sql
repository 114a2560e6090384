-- Every administrative act and every look (R19) in one chain of hashes (ADR 20). Acts and looks are written by whoever does them, in
-- the transaction of the doing; a moment later one node at a time chains what is there. The application adds, and can change nothing.

create table administrative_act (
  id              uuid        primary key,
  at              timestamptz not null,
  actor_id        uuid        references person,
  actor_role      text        not null,
  action          text        not null,
  organization_id uuid        references organization,
  object          text,
  details         jsonb       not null check (jsonb_typeof(details) = 'object')
);
comment on column administrative_act.actor_id is 'null: nobody, the system did it by itself';
comment on column administrative_act.object is 'the id of what it was done to';
comment on column administrative_act.details is 'counts, versions, names of organizations: no personal data';

create index administrative_act_by_object on administrative_act (object);

-- What is not in the chain yet. Triggers write it, so that no way of writing acts and looks can forget it.
create table audit_unsealed (
  id uuid primary key
);

create table audit_entry (
  sequence        bigint      primary key check (sequence > 0),
  act_id          uuid        not null unique,
  kind            text        not null check (kind in ('ACT', 'LOOK')),
  sealed_at       timestamptz not null,
  salt            bytea       not null check (octet_length(salt) = 16),
  previous        bytea       not null check (octet_length(previous) = 32),
  hash            bytea       not null check (octet_length(hash) = 32),
  at              timestamptz not null,
  actor_id        uuid,
  actor_role      text        not null,
  action          text        not null,
  organization_id uuid
);
comment on column audit_entry.act_id is 'of administrative_act or data_access: no foreign key, so that one that is gone can be told';
comment on column audit_entry.previous is 'the hash of the entry before; of the first one: zeros';
comment on column audit_entry.hash is 'SHA-256 of a zero byte and the canonical text of sequence, previous, sealed_at and the act (docs/audit.md)';
comment on column audit_entry.salt is 'goes with the digest of a reason and a filter, which nobody can guess without it';
comment on column audit_entry.at is 'as all that follow: copied from the act, to be searched by';
create index audit_entry_by_time on audit_entry (at desc, act_id desc);
create index audit_entry_by_actor on audit_entry (actor_id, at desc, act_id desc);
create index audit_entry_by_organization on audit_entry (organization_id, at desc, act_id desc);
create index audit_entry_by_action on audit_entry (action, at desc, act_id desc);

-- Each sealing signs how far the chain goes and how it ends.
create table audit_head (
  sequence  bigint      primary key check (sequence > 0),
  signed_at timestamptz not null,
  jws       text        not null
);
comment on column audit_head.jws is 'a compact JSON Web Signature over sequence, hash and moment';

-- An act or a look with all that its entry is to hold, lists of people and records as digests.
create view audited_act as
select id, 'ACT' as kind, at, actor_id, actor_role, action, organization_id, object, details, null::text as reason,
  null::jsonb as filter, 0::bigint as subjects, null::bytea as subjects_sha256, 0::bigint as records, null::bytea as records_sha256
from administrative_act
union all
select look.id, 'LOOK', look.at, look.actor_id, look.actor_role, look.action, look.organization_id, null, null, look.reason,
  look.filter, people.number, people.digest, seen.number, seen.digest
from data_access look
cross join lateral (
  select count(*) as number, sha256(convert_to(coalesce(
    string_agg(person_id::text || ' ' || records || E'\n', '' order by person_id), ''), 'UTF8')) as digest
  from data_access_subject where access_id = look.id) people
cross join lateral (
  select count(*) as number, sha256(convert_to(coalesce(
    string_agg(record_id::text || E'\n', '' order by record_id), ''), 'UTF8')) as digest
  from data_access_record where access_id = look.id) seen;

create function note_unsealed() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
  insert into audit_unsealed (id) values (new.id);
  return null;
end
$$;
create trigger note_act after insert on administrative_act for each row execute function note_unsealed();
create trigger note_look after insert on data_access for each row execute function note_unsealed();
revoke all on function note_unsealed() from public;

-- The looks so far are the first to be chained, in their order.
insert into audit_unsealed (id) select id from data_access;

grant select, insert on administrative_act, audit_entry, audit_head to ${application};
grant select, delete on audit_unsealed to ${application};
grant select on audited_act to ${application};
