/** Code examples of the guide, each a complete file of the content folder. */

export const entity = `# content/entities/scheduling/room.yaml: the file name is the id, the folder is the domain
name: Room
purpose: Where people are seen.
fields:
  clinic_id: { type: uuid, key: primary, references: clinic.id, onDelete: cascade, verb: [is in, has] }
  "no":
    type: varchar(10)
    key: primary
    description: As written on the door.
indexes:
  room_by_clinic: { on: [clinic_id], serves: [PERF-RT-002] }
rules:
  BR-ROM-001:
    kind: validation
    statement: A room has a number that is written on its door.
volume: { initial: 900, growth: 1 %/year }
`;

export const requirement = `# content/performance/calendar.yaml: the key is the id
PERF-RT-002:
  kind: response-time
  category: calendar
  endpoints:
    - "GET /clinics/{id}/calendar"
  targets: { p95: 250 ms, errors: 0.1 % }
  under: { load: 200 rps, environment: production-like }
  rationale: The front desk works with the patient waiting.
`;

export const constraint = `# content/constraints/calendar.yaml
CON-CAL-002:
  kind: design
  title: The calendar loads in two steps
  timing: { from: PERF-RT-002.p95, pattern: skeleton }
  updates: { mode: polling, every: 30 s }
  offline: read-only
  screens: [day-view]
`;

export const criterion = `# content/acceptance/scheduling.yaml
area: Booking and calendar
criteria:
  AC-SCH-007:
    kind: performance
    verifies: [PERF-RT-002]
    statement: Day view, booking and the Monday rush hold their targets at the same time.
    tests: ["load > day view, booking and the Monday rush hold together"]
`;

export const run = `# content/evidence/2026-11-15-load/run.yaml: result files are in the same folder
title: Weekly load test
at: 2026-11-15T02:00:00Z
environment: production-like
volume: { appointment: 3.3M, patient: 315k }
results:
  - file: k6-summary.json
    tool: k6
    maps:
      PERF-RT-002:
        latency: "http_req_duration{name:Calendar}"
        errors: "http_req_failed{name:Calendar}"
        load: "http_reqs{name:Calendar}"
  - { file: junit.xml, tool: junit }
  - { tool: review, criterion: AC-AUTH-012, outcome: passed, by: K. Ono, on: 2026-11-13 }
`;

export const approvals = `# content/spec.yaml
revision: 2.4.0
authors:
  - { name: A. Berg, role: Lead architect, team: platform-team }
glossary:
  No-show: A patient who did not come and did not cancel.
assumptions:
  ASM-001: { statement: "Clinics have two lines.", owner: operations-team }
documents:
  08-acceptance-criteria:
    id: HCP-08
    signatures:
      - { role: Head of quality, name: K. Ono }
    approvals:
      - { role: Head of quality, name: K. Ono, revision: 2.4.0, on: 2026-11-20 }
`;
