-- After an older backup was restored, as the owner, before any server starts (docs/operating.md): deletions that were ordered since are
-- ordered again as of their own moment, and conceal their rows from here on. kept_order is the copy of table erasure that was kept apart
-- from the backup. Doing it twice changes nothing.

begin;

insert into erasure (id, ordered_by, ordered_at, state, person_id, licenses, organization_id, people, surfaces, categories,
  jobs, occurred_from, occurred_to, begins_at, expected, total)
select id, ordered_by, ordered_at, 'WAITING', person_id, licenses, organization_id, people, surfaces, categories,
  jobs, occurred_from, occurred_to, begins_at, expected, 0
from kept_order kept
where state <> 'CANCELLED' and begins_at is not null and not exists (select from erasure known where known.id = kept.id);

-- One that the backup knows as undone, or as under way, stays what it is there: undoing is final, and what is under way goes on.
insert into concealment (erasure_id)
select id from erasure where state in ('WAITING', 'RUNNING', 'FAILED') and begins_at is not null on conflict do nothing;

commit;
