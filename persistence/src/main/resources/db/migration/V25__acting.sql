-- A second lock behind the services' own conditions (ADR 27): a transaction says for whom it acts, and from then on the view that
-- everything is shown from has nothing else. What nobody in particular does, the intake and long work, says nothing.

create function acting_person() returns uuid language sql stable parallel safe
return nullif(current_setting('candor.person', true), '')::uuid;
create function acting_organization() returns uuid language sql stable parallel safe
return nullif(current_setting('candor.organization', true), '')::uuid;
create function acting_office() returns text language sql stable parallel safe
return nullif(current_setting('candor.office', true), '');

comment on function acting_person() is 'for whom this transaction acts; null: for nobody in particular';
comment on function acting_organization() is 'whose administrator that person is; null: no organization''s';
comment on function acting_office() is 'staff or steward; null: neither';

-- As in V13, and nothing but what concerns whom the transaction acts for. What they are is asked once for a query, not for each row.
create or replace view visible_record as
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
    and (erasure.jobs is null or held.surface = 'CLOUD' and held.content ->> 'jobId' = any (erasure.jobs))
    and (erasure.occurred_from is null or held.occurred_at >= erasure.occurred_from)
    and (erasure.occurred_to is null or held.occurred_at < erasure.occurred_to))
and ((select acting_person()) is null
  or (select acting_office()) = 'steward'
  or held.person_id = (select acting_person())
  or held.organization_id = (select acting_organization())
  -- what a member's own request reaches besides the organization's rows: an administrator decides on it
  or held.organization_id is null and held.person_id in (
    select member.person_id from membership member where member.organization_id = acting_organization())
  -- nameless rows of the consumer licenses that somebody has or had
  or held.person_id is null and held.license_id in (
    select assigned.license_id from license_assignment assigned
    join license_term term on term.license_id = assigned.license_id and term.license_type = 'CONSUMER'
    where assigned.person_id = acting_person()
      or assigned.person_id in (select member.person_id from membership member where member.organization_id = acting_organization()))
  -- R18
  or (select acting_office()) = 'staff' and (held.organization_id is null or held.organization_id in (
    select agreement.organization_id from service_agreement agreement
    where agreement.in_force_from <= now() and (agreement.in_force_to is null or agreement.in_force_to > now())
      and agreement.terms @> '{"staffDiagnostics": true}')));
