-- Which records a look was at (R19): written with the look, and kept when the record is deleted.

create table data_access_record (
  access_id uuid not null references data_access,
  record_id uuid not null,
  primary key (access_id, record_id)
);
-- Who looked at this very record.
create index data_access_record_by_record on data_access_record (record_id);

grant select, insert on data_access_record to ${application};
