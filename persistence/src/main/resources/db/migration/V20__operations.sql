-- What came in, minute by minute, for whoever watches: numbers alone, added up by every node every few seconds, kept for a month.
create table intake_count (
  minute timestamptz not null,
  kind   text        not null check (kind in ('OUTCOME', 'RULE', 'REFUSED')),
  name   text        not null,
  number bigint      not null,
  primary key (minute, kind, name)
);
comment on column intake_count.name is 'an outcome, a rule, or why a request was refused: of a deployment that its customer manages no more than that (R3)';
grant select, insert, delete, update (number) on intake_count to ${application};
