-- What operators have to hear of, why a run of retention failed, and how large the database was, day by day.

-- Told once each, however many nodes find it and however often.
create table operations_alarm (
  kind      text        not null check (kind in ('RETENTION_FAILED', 'ERASURE_FAILED', 'AUDIT_BROKEN')),
  object    text        not null,
  raised_at timestamptz not null,
  primary key (kind, object)
);
comment on column operations_alarm.object is 'the id of the run or order, or the fault that was found and where: no personal data';
grant select, insert on operations_alarm to ${application};

alter table retention_run add column failure text check (length(failure) between 1 and 200);
comment on column retention_run.failure is 'what kind of error its latest vain attempt met: no message, for that may quote what is held';
grant update (failure) on retention_run to ${application};

-- One look a day, by whichever node comes first.
create table database_size (
  day   date   not null,
  part  text   not null,
  bytes bigint not null check (bytes >= 0),
  primary key (day, part)
);
comment on column database_size.part is 'a part of the table of records by its name; empty: the whole database';
grant select, insert, delete on database_size to ${application};
