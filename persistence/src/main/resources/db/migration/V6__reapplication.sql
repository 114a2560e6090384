-- An agreement that became stricter, applied to what is held already (POLICY, last paragraph; ADR 9). The order holds its own
-- place and counts, so that any node can go on with it and answer for it.

alter table basis add column reapplied_agreement_version integer;
comment on column basis.reapplied_agreement_version is 'of the agreement that was applied to the row later than at arrival (R11)';

create table reapplication (
  id           uuid        primary key,
  agreement_id uuid        not null references service_agreement,
  ordered_by   uuid        not null references person,
  ordered_at   timestamptz not null,
  state        text        not null check (state in ('WAITING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  position     uuid        not null,
  total        bigint      not null check (total >= 0),
  counts       jsonb       not null,
  attempts     integer     not null default 0,
  worked_at    timestamptz
);
comment on column reapplication.id is 'UUIDv7 of the order: rows with a greater id arrived under what is in force, and are not looked at';
comment on column reapplication.position is 'id of the last row that was looked at';
comment on column reapplication.attempts is 'since the last portion that went through';
create unique index reapplication_under_way on reapplication (agreement_id) where state in ('WAITING', 'RUNNING');

grant select, insert, update (state, position, counts, attempts, worked_at) on reapplication to ${application};
grant delete, update (basis_id, license_id, person_id, installation, visitor_id, content, omitted, retain_until)
  on collected_record to ${application};
grant update (erased_at) on known_record, cloud_job to ${application};
