-- A legal hold on whatever a filter lets through, whoever it is of (ADR 15): without a person and an organization it has to name something else.
alter table legal_hold drop constraint legal_hold_check1;
alter table legal_hold add constraint legal_hold_of_somebody_or_something check (
  (person_id is null or organization_id is null)
  and coalesce(person_id, organization_id) is not null
    or person_id is null and organization_id is null
      and (surfaces is not null or categories is not null or occurred_from is not null or occurred_to is not null));

-- As in V12, and holds that are on nobody in particular.
create or replace function holds_on(person uuid, license uuid, organization uuid, surface text, category text, occurred timestamptz)
  returns setof uuid language sql stable
begin atomic
  select hold.id from legal_hold hold
  where hold.lifted_at is null
    and case
      when hold.person_id is not null then hold.person_id = holds_on.person
        or holds_on.person is null and holds_on.license = any (hold.licenses)
      when hold.organization_id is not null then hold.organization_id = holds_on.organization
      else true end
    and (hold.surfaces is null or holds_on.surface = any (hold.surfaces))
    and (hold.categories is null or holds_on.category = any (hold.categories))
    and (hold.occurred_from is null or holds_on.occurred >= hold.occurred_from)
    and (hold.occurred_to is null or holds_on.occurred < hold.occurred_to);
end;
