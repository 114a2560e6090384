-- Who looked at whose data, when and why (R19). The application adds to it and can change nothing in it.

create table data_access (
  id              uuid        primary key,
  at              timestamptz not null,
  actor_id        uuid        not null references person,
  actor_role      text        not null,
  action          text        not null,
  reason          text        not null,
  organization_id uuid        references organization,
  filter          jsonb       not null
);
create index data_access_by_organization on data_access (organization_id, at desc);

create table data_access_subject (
  access_id uuid   not null references data_access,
  person_id uuid   not null references person,
  records   bigint not null,
  primary key (access_id, person_id)
);
create index data_access_subject_by_person on data_access_subject (person_id);

grant select, insert on data_access, data_access_subject to ${application};
grant select on flyway_schema_history to ${application};
