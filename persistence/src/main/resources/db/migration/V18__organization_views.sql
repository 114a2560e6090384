-- What administrators order for their organization: exports, and their narrowings applied to what is held (ADR 21).

alter table data_export
  add column organization_id uuid references organization,
  add column people uuid[] check (people <> '{}'),
  add check (people is null or organization_id is not null);
comment on column data_export.organization_id is 'whose rows an administrator ordered; null: one''s own';
comment on column data_export.people is 'of the organization''s people only these; null: all of its rows';

-- One's own and the organization's do not wait for each other.
drop index data_export_under_way;
create unique index data_export_under_way on data_export (ordered_by, organization_id) nulls not distinct
  where state in ('WAITING', 'RUNNING');
create index data_export_of_organization on data_export (organization_id) where organization_id is not null;

alter table reapplication
  alter column agreement_id drop not null,
  add column narrowing_id uuid references collection_narrowing,
  add check (num_nonnulls(agreement_id, narrowing_id) = 1);
create unique index reapplication_of_narrowing_under_way on reapplication (narrowing_id)
  where narrowing_id is not null and state in ('WAITING', 'RUNNING');
