-- The people, licenses, agreements and keys of the development run (contract, "Demonstration data"). Run as the
-- schema's owner; running it again changes nothing. The keys here are public: no other installation has them.

insert into organization (id, name, display_name) values
  ('00000000-0000-4000-b000-000000000001', 'acme', 'Acme Architects'),
  ('00000000-0000-4000-b000-000000000002', 'globex', 'Globex Industries')
on conflict do nothing;

-- A deletion is seen through at once here; outside the demonstration there is time to think again.
update organization set erasure_undo_seconds = 0 where name in ('acme', 'globex');

-- subject: the fixed ids of the realm's users
insert into person (id, subject, sign_in_name, organization_id) values
  ('00000000-0000-4000-a000-000000000001', '00000000-0000-4000-a000-000000000001', 'casey', null),
  ('00000000-0000-4000-a000-000000000002', '00000000-0000-4000-a000-000000000002', 'robin', null),
  ('00000000-0000-4000-a000-000000000003', '00000000-0000-4000-a000-000000000003', 'dana', '00000000-0000-4000-b000-000000000001'),
  ('00000000-0000-4000-a000-000000000004', '00000000-0000-4000-a000-000000000004', 'avery', '00000000-0000-4000-b000-000000000001'),
  ('00000000-0000-4000-a000-000000000005', '00000000-0000-4000-a000-000000000005', 'blake', '00000000-0000-4000-b000-000000000001'),
  ('00000000-0000-4000-a000-000000000006', '00000000-0000-4000-a000-000000000006', 'gale', '00000000-0000-4000-b000-000000000002'),
  ('00000000-0000-4000-a000-000000000007', '00000000-0000-4000-a000-000000000007', 'sam', null),
  ('00000000-0000-4000-a000-000000000008', '00000000-0000-4000-a000-000000000008', 'stella', null),
  ('00000000-0000-4000-a000-000000000009', '00000000-0000-4000-a000-000000000009', 'milo', null)
on conflict do nothing;

-- As the realm has it, which nobody here knows before they have signed in.
update person set administrator = sign_in_name in ('avery', 'blake', 'gale')
where administrator is null and sign_in_name in ('dana', 'avery', 'blake', 'gale');

insert into license (id, reference) values
  ('00000000-0000-4000-c000-000000000001', 'DEMO-CASEY'),
  ('00000000-0000-4000-c000-000000000002', 'DEMO-ROBIN'),
  ('00000000-0000-4000-c000-000000000003', 'DEMO-ACME'),
  ('00000000-0000-4000-c000-000000000004', 'DEMO-GLOBEX')
on conflict do nothing;

insert into license_term (id, license_id, license_type, organization_id, valid_from) values
  ('00000000-0000-4000-c000-000000000001', '00000000-0000-4000-c000-000000000001', 'CONSUMER', null, '2024-01-01T00:00:00Z'),
  ('00000000-0000-4000-c000-000000000002', '00000000-0000-4000-c000-000000000002', 'CONSUMER', null, '2024-01-01T00:00:00Z'),
  ('00000000-0000-4000-c000-000000000003', '00000000-0000-4000-c000-000000000003', 'ENTERPRISE', '00000000-0000-4000-b000-000000000001', '2024-01-01T00:00:00Z'),
  ('00000000-0000-4000-c000-000000000004', '00000000-0000-4000-c000-000000000004', 'ENTERPRISE', '00000000-0000-4000-b000-000000000002', '2024-01-01T00:00:00Z')
on conflict do nothing;

insert into license_assignment (id, license_id, person_id, valid_from) values
  ('00000000-0000-4000-d000-000000000001', '00000000-0000-4000-c000-000000000001', '00000000-0000-4000-a000-000000000001', '2024-01-01T00:00:00Z'),
  ('00000000-0000-4000-d000-000000000002', '00000000-0000-4000-c000-000000000002', '00000000-0000-4000-a000-000000000002', '2024-01-01T00:00:00Z'),
  ('00000000-0000-4000-d000-000000000003', '00000000-0000-4000-c000-000000000003', '00000000-0000-4000-a000-000000000003', '2024-01-01T00:00:00Z'),
  ('00000000-0000-4000-d000-000000000004', '00000000-0000-4000-c000-000000000003', '00000000-0000-4000-a000-000000000004', '2024-01-01T00:00:00Z'),
  ('00000000-0000-4000-d000-000000000005', '00000000-0000-4000-c000-000000000003', '00000000-0000-4000-a000-000000000005', '2024-01-01T00:00:00Z'),
  ('00000000-0000-4000-d000-000000000006', '00000000-0000-4000-c000-000000000004', '00000000-0000-4000-a000-000000000006', '2024-01-01T00:00:00Z')
on conflict do nothing;

-- acme: SOFTWARE omits PROMPT and INPUT_METADATA and keeps 180 days, every tool, staff may see diagnostics.
insert into service_agreement (id, organization_id, version, in_force_from, terms) values
  ('00000000-0000-4000-e000-000000000001', '00000000-0000-4000-b000-000000000001', 1, '2024-01-01T00:00:00Z', '{
    "categories": {
      "VERSION": {"omit": [], "retentionDays": 180},
      "ENVIRONMENT": {"omit": [], "retentionDays": 180},
      "USAGE": {"omit": [], "retentionDays": 180},
      "PROCESSING": {"omit": [], "retentionDays": 180},
      "SOFTWARE_ERROR": {"omit": [], "retentionDays": 180},
      "RENDER_INPUT": {"omit": ["PROMPT", "INPUT_METADATA"], "retentionDays": 180}
    },
    "omitUserIdentifiers": false,
    "tools": ["VIEW", "EXPORT", "MANAGE", "DELETE"],
    "staffDiagnostics": true
  }')
on conflict do nothing;

insert into deployment (id, name, hosting, organization_id) values
  ('00000000-0000-4000-f000-000000000001', 'shared', 'SHARED', null),
  ('00000000-0000-4000-f000-000000000002', 'acme-private', 'PRIVATE_VENDOR_MANAGED', '00000000-0000-4000-b000-000000000001'),
  ('00000000-0000-4000-f000-000000000003', 'globex-private', 'PRIVATE_CUSTOMER_MANAGED', '00000000-0000-4000-b000-000000000002')
on conflict do nothing;

insert into collector_source (id, surface, license_id, deployment_id) values
  ('00000000-0000-4000-9000-000000000001', 'WEBSITE', null, null),
  ('00000000-0000-4000-9000-000000000002', 'CLOUD', null, '00000000-0000-4000-f000-000000000001'),
  ('00000000-0000-4000-9000-000000000003', 'CLOUD', null, '00000000-0000-4000-f000-000000000002'),
  ('00000000-0000-4000-9000-000000000004', 'CLOUD', null, '00000000-0000-4000-f000-000000000003'),
  ('00000000-0000-4000-9000-000000000005', 'SOFTWARE', '00000000-0000-4000-c000-000000000001', null),
  ('00000000-0000-4000-9000-000000000006', 'SOFTWARE', '00000000-0000-4000-c000-000000000002', null),
  ('00000000-0000-4000-9000-000000000007', 'SOFTWARE', '00000000-0000-4000-c000-000000000003', null),
  ('00000000-0000-4000-9000-000000000008', 'SOFTWARE', '00000000-0000-4000-c000-000000000004', null)
on conflict do nothing;

insert into collector_key (id, source_id, key_hash) values
  ('00000000-0000-4000-9000-000000000001', '00000000-0000-4000-9000-000000000001', sha256('demo-website')),
  ('00000000-0000-4000-9000-000000000002', '00000000-0000-4000-9000-000000000002', sha256('demo-cloud')),
  ('00000000-0000-4000-9000-000000000003', '00000000-0000-4000-9000-000000000003', sha256('demo-cloud-acme')),
  ('00000000-0000-4000-9000-000000000004', '00000000-0000-4000-9000-000000000004', sha256('demo-cloud-globex')),
  ('00000000-0000-4000-9000-000000000005', '00000000-0000-4000-9000-000000000005', sha256('demo-license-casey')),
  ('00000000-0000-4000-9000-000000000006', '00000000-0000-4000-9000-000000000006', sha256('demo-license-robin')),
  ('00000000-0000-4000-9000-000000000007', '00000000-0000-4000-9000-000000000007', sha256('demo-license-acme')),
  ('00000000-0000-4000-9000-000000000008', '00000000-0000-4000-9000-000000000008', sha256('demo-license-globex'))
on conflict do nothing;
