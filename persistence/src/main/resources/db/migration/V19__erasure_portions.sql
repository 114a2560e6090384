-- What a portion may have beside rows, so that it need not be looked for (ADR 13).

alter table erasure_portion add column jobs boolean not null default true, add column assets boolean not null default true;
comment on column erasure_portion.jobs is 'whether rows of jobs may be among them, which have states to come';
comment on column erasure_portion.assets is 'whether rows of assets may be among them, which have bytes';
