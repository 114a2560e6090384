-- Requests of people to have what is held about them deleted, and the mails that tell them what has become of it (ADR 14).

alter table organization add column erasure_undo_seconds integer not null default 604800
  check (erasure_undo_seconds between 0 and 7776000);
comment on column organization.erasure_undo_seconds is 'how long an approved deletion can be undone; 7 days unless it wants otherwise, 90 at most';

create table erasure_request (
  id               uuid        primary key,
  person_id        uuid        not null references person,
  organization_id  uuid        references organization,
  by_administrator boolean     not null,
  asked_at         timestamptz not null,
  due_at           timestamptz not null check (due_at > asked_at),
  state            text        not null check (state in ('ASKED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'UNDONE', 'DONE')),
  surfaces         text[]      check (surfaces <> '{}'),
  categories       text[]      check (categories <> '{}'),
  occurred_from    timestamptz,
  occurred_to      timestamptz check (occurred_from < occurred_to),
  language         text        not null check (language in ('en', 'de')),
  address          text,
  decided_by       uuid        references person,
  decided_as       text        check (decided_as in ('org-admin', 'steward')),
  decided_at       timestamptz,
  reason           text        check (length(reason) between 1 and 2000),
  erasure_id       uuid        unique references erasure,
  ended_at         timestamptz,
  check (decided_by <> person_id),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_as is null)),
  check ((state in ('ASKED', 'WITHDRAWN')) = (decided_by is null)),
  check ((state = 'REJECTED') = (reason is not null)),
  check ((state in ('APPROVED', 'UNDONE', 'DONE')) = (erasure_id is not null)),
  check ((state in ('ASKED', 'APPROVED')) = (ended_at is null)),
  check (address is null or ended_at is null)
);
comment on column erasure_request.organization_id is 'the person''s when it was asked: its administrators decide; null: stewards do';
comment on column erasure_request.by_administrator is 'whether an administrator asked: nobody here knows whether there is another one, so stewards may decide';
comment on column erasure_request.due_at is 'a month after it was asked (GDPR, article 12(3))';
comment on column erasure_request.surfaces is 'as categories and the period: absent, it does not restrict';
comment on column erasure_request.address is 'where to write to, as the identity provider said; gone with the request''s end';
create unique index erasure_request_open on erasure_request (person_id) where state in ('ASKED', 'APPROVED');
create index erasure_request_of_person on erasure_request (person_id, id desc);
create index erasure_request_to_decide on erasure_request (due_at, id) where state = 'ASKED';

-- Written in the transaction of what it tells of, sent later by whichever node claims it. A mail that was sent, or that
-- nobody could be made to take, leaves its row without anything that was in it.
create table outgoing_mail (
  id              uuid        primary key,
  about           text        not null,
  queued_at       timestamptz not null,
  recipient       text,
  subject         text,
  body            text,
  attachment_name text,
  attachment      text,
  attempts        integer     not null default 0,
  due_at          timestamptz,
  sent_at         timestamptz,
  check ((recipient is null) = (due_at is null) and (subject is null) = (due_at is null) and (body is null) = (due_at is null)),
  check ((attachment_name is null) = (attachment is null) and (attachment is null or due_at is not null)),
  check (sent_at is null or due_at is null)
);
comment on column outgoing_mail.about is 'what it tells of, for operators: no personal data';
comment on column outgoing_mail.due_at is 'when it is tried next; null: it was sent, or given up';
create index outgoing_mail_due on outgoing_mail (due_at) where due_at is not null;

grant select, insert, update (state, address, decided_by, decided_as, decided_at, reason, erasure_id, ended_at)
  on erasure_request to ${application};
grant select, insert, update (recipient, subject, body, attachment_name, attachment, attempts, due_at, sent_at)
  on outgoing_mail to ${application};
