/** A small specification that holds every kind of item, and one of each risk. Today is 2026-11-22. */
export const CLINIC: Record<string, string> = {
  'spec.yaml': `title: Clinic
revision: 2.3.0
owner: platform-team
asOf: 2026-11-01
database: { dialect: postgres, version: 17 }
domains:
  scheduling: { name: Scheduling, purpose: "Who is seen, when and where.", owner: platform-team }
  patients: { name: Patients, purpose: People under care }
categories:
  calendar: { name: Calendar, purpose: What is free and what is taken }
services:
  booking: { name: Booking API, owner: platform-team }
  identity: { name: Identity provider, external: true, availability: 99.99 % }
screens: { day-view: Day view }
environments: { staging: Half the size of production }
teams: { platform-team: Platform }
dataClasses:
  personal: { retention: 10 years, basis: Treatment contract, erasure: anonymise }
workflow:
  stepsCompleted: [step-01-welcome.md, step-07-data-and-performance.md]
  next: step-08-backlog-recommendations.md
`,
  'entities/scheduling/appointment.yaml': `name: Appointment
purpose: One agreed meeting.
status: approved
owner: platform-team
fields:
  id: { type: uuid, key: primary }
  patient_id: { type: uuid, required: true, references: patient.id, onDelete: restrict, verb: [is for, has] }
  state: { type: appointment_state, required: true, default: requested }
  starts_at: { type: timestamptz, required: true, description: "In the time zone of the clinic, see [[clinic]]." }
indexes:
  appointment_by_patient: { on: [patient_id], serves: [PERF-RT-002] }
rules:
  BR-APT-001: { kind: validation, fields: [starts_at], statement: Starts in the future when requested. }
  BR-APT-002:
    kind: cascade
    statement: A patient with appointments cannot be deleted, whoever asks. The person is anonymised instead, see [[patient]].
volume: { initial: 1.2M, growth: 4 %/month }
`,
  'entities/scheduling/clinic.yaml': `name: Clinic
purpose: A building.
status: draft
fields: { id: { type: uuid, key: primary } }
`,
  'entities/patients/patient.yaml': `name: Patient
purpose: A person under care.
fields:
  id: { type: uuid, key: primary }
  email: { type: text, unique: true, classification: personal }
`,
  'enums/appointment_state.yaml': `name: Appointment state
purpose: Where an appointment stands.
values: { requested: Asked for, confirmed: Agreed by both }
`,
  'performance/all.yaml': `PERF-RT-002:
  kind: response-time
  title: Day view
  category: calendar
  service: booking
  targets: { p95: 250 ms, errors: 0.1 % }
  under: { load: 200 rps, environment: staging, volume: { appointment: 1M } }
  touches: [appointment]
PERF-AV-001:
  kind: availability
  service: booking
  targets: { availability: 99.9 % }
  dependsOn: [identity]
PERF-DV-001:
  kind: data-volume
  entities: [appointment]
  targets: { storage: 400 GB }
  horizon: 3 years
`,
  'constraints/all.yaml': `CON-MAP-001:
  kind: possible
  title: Travel time can be shown
  validatedBy: POC-OLD
  status: draft
  screens: [day-view]
CON-MAP-002: { kind: limitation, title: Fifty a second, service: identity, limit: 50 rps, screens: [day-view] }
CON-CAL-002:
  kind: design
  title: The calendar loads in two steps
  timing: { from: PERF-RT-002.p95, pattern: skeleton }
  updates: { mode: polling, every: 30 s }
  offline: read-only
  screens: [day-view]
CON-SMS-001:
  kind: cost
  title: Text messages
  cost: { per: message, price: 0.04 EUR, expected: 90k/month, budget: 1000 EUR/month }
  screens: [day-view]
`,
  'pocs/old.yaml': `id: POC-OLD
title: Travel time
question: Can we estimate the way?
verdict: go
date: 2025-05-11
expires: 2026-05-11
`,
  'acceptance/authentication.yaml': `area: Authentication
criteria:
  AC-AUTH-001:
    kind: functional
    priority: must
    method: test
    statement: Five failures lock the account.
    verifies: [BR-APT-001, PERF-RT-002, PERF-AV-001]
    tests: ["auth > locks after 5 failures"]
  AC-AUTH-012: { kind: security, method: review, statement: Credentials are never logged. }
`,
  'considerations/all.yaml': `CSD-001: { question: Do we keep cancelled appointments?, status: open, due: 2026-11-01, affects: [appointment] }
CSD-002: { question: Is one time zone enough?, status: decided, decision: "No.", decided: 2026-09-20 }
`,
  'evidence/2026-11-01-load/run.yaml': `title: Nightly load test
at: 2026-11-01T02:00:00Z
environment: staging
results:
  - { tool: review, criterion: AC-AUTH-012, outcome: passed, by: K. Ono, on: 2026-10-30 }
`,
};
