-- A person's data to take away (ADR 12). The order holds its own state, so that any node can carry it out and answer for it; the
-- ZIP lies beside it in pieces, as assets do (ADR 8), so that any node can serve it.

create table data_export (
  id         uuid        primary key,
  ordered_by uuid        not null references person,
  ordered_at timestamptz not null,
  state      text        not null check (state in ('WAITING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  filter     jsonb       not null,
  language   text        not null check (language in ('en', 'de')),
  total      bigint      not null default 0 check (total >= 0),
  done       bigint      not null default 0 check (done >= 0),
  counts     jsonb       not null default '{}',
  size       bigint      check (size > 0),
  sha256     bytea       check (octet_length(sha256) = 32),
  expires_at timestamptz,
  attempts   integer     not null default 0,
  worked_at  timestamptz,
  check ((size is null) = (sha256 is null) and (size is null) = (expires_at is null)),
  check (state <> 'COMPLETED' or size is not null)
);
comment on column data_export.attempts is 'the number of the attempt that may write; an earlier one finds out at its next piece';
create unique index data_export_under_way on data_export (ordered_by) where state in ('WAITING', 'RUNNING');
create index data_export_of_person on data_export (ordered_by, id desc);
create index data_export_expiry on data_export (expires_at) where expires_at is not null;

create table data_export_piece (
  export_id uuid    not null references data_export on delete cascade,
  attempt   integer not null,
  position  integer not null check (position >= 0),
  bytes     bytea   not null,
  primary key (export_id, attempt, position)
);
alter table data_export_piece alter column bytes set storage external; -- a ZIP is compressed already

grant select, insert, delete, update (state, total, done, counts, size, sha256, expires_at, attempts, worked_at)
  on data_export to ${application};
grant select, insert, delete on data_export_piece to ${application};
