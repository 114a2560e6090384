-- What an organization's administrators leave out beyond their agreement (R16). Each row holds from set_at until the next
-- one of the organization; lifting is a row that omits nothing. The application adds to it and can change nothing in it,
-- since reports made under an earlier narrowing may still arrive (R12).
create table collection_narrowing (
  id              uuid        primary key,
  organization_id uuid        not null references organization,
  omitted         text[]      not null,
  set_by          uuid        not null references person,
  set_at          timestamptz not null
);
create index collection_narrowing_by_organization on collection_narrowing (organization_id, set_at, id);

grant select, insert on collection_narrowing to ${application};
