-- What staff made of errors outlives their occurrences and the version of the grouping (ADR 24).

-- Occurrences that an older version of the grouping has put somewhere.
create index error_signature_of_version on error_signature (version) where occurrences > 0;

-- Without occurrences a signature keeps no text of anybody's. It goes, and its group goes with its last one, unless staff made something of the
-- group: then a signature of frames stays as a digest that says nothing, by which the bug is known again. One of an older version is not: errors
-- are not given it any more.
create or replace function forget_empty_errors() returns void language sql set search_path = public, pg_temp as
$$
  update error_signature set types = '{}', frames = '{}', severity = null
  where occurrences = 0 and kind = 'STACK' and (types <> '{}' or frames <> '{}');

  update error_group set regressed_in = null
  where regressed_in is not null
    and id in (select group_id from error_signature where occurrences = 0)
    and not exists (select from error_signature live where live.group_id = error_group.id and live.occurrences > 0);

  with gone as (
    delete from error_signature
    where occurrences = 0 and not (
      kind = 'STACK' and version = (select max(version) from error_signature) and group_id in (
        select id from error_group touched
        where state <> 'NEW' or assignee_id is not null
          or exists (select from error_note note where note.group_id = touched.id)
          or exists (select from error_signature other where other.group_id = touched.id and other.id <> error_signature.id)))
    returning id, group_id)
  delete from error_group where id in (select group_id from gone)
    and not exists (
      select from error_signature rest where rest.group_id = error_group.id and rest.id not in (select id from gone));
$$;

grant update (types, frames, severity) on error_signature to ${application};
grant update (group_id) on error_note to ${application};
