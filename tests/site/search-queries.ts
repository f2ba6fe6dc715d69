/** What people type, and the id or title of what must come first. */
export type SearchQuery = readonly [query: string, finds: string];

const ids: readonly SearchQuery[] = [
  ['PERF-RT-002', 'PERF-RT-002'],
  ['perf-rt-2', 'PERF-RT-002'],
  ['perf rt 2', 'PERF-RT-002'],
  ['perf_rt_002', 'PERF-RT-002'],
  ['perfrt002', 'PERF-RT-002'],
  ['perfrt2', 'PERF-RT-002'],
  ['PERF-RT', 'PERF-RT-001'],
  ['ac auth 3', 'AC-AUTH-003'],
  ['AC-AUTH-21', 'AC-AUTH-021'],
  ['br apt 4', 'BR-APT-004'],
  ['con-sms-1', 'CON-SMS-001'],
  ['poc overlap', 'POC-OVERLAP'],
  ['POC-TRIGRAM', 'POC-TRIGRAM'],
  ['csd 1', 'CSD-001'],
  ['csd10', 'CSD-010'],
  ['hcp 5', 'HCP-05'],
  ['PERF RT 2 p95', 'PERF-RT-002'],
];

const names: readonly SearchQuery[] = [
  ['appointment', 'appointment'],
  ['Appointments', 'appointment'],
  ['patient', 'patient'],
  ['audit entries', 'audit_entry'],
  ['audit_entry', 'audit_entry'],
  ['appointment state', 'appointment_state'],
  ['consent', 'consent'],
  ['insurance cover', 'insurance_cover'],
  ['Finding a patient', 'PERF-RT-004'],
  ['SMS gateway', 'SMS gateway'],
  ['Postgres cluster', 'Postgres cluster'],
  ['waiting list', 'Waiting list'],
  ['data models', 'HCP-05'],
  ['traceability', 'Traceability'],
  ['patients.patient', 'patient'],
];

const fields: readonly SearchQuery[] = [
  ['patient_id', 'appointment.patient_id'],
  ['patientid', 'appointment.patient_id'],
  ['appointment.patient_id', 'appointment.patient_id'],
  ['invoice.patient_id', 'invoice.patient_id'],
  ['invoice.state', 'invoice.state'],
  ['invoice_state', 'invoice_state'],
  ['booked_via', 'appointment.booked_via'],
  ['booked via', 'appointment.booked_via'],
  ['reminder_channel', 'patient_preference.reminder_channel'],
  ['patient email', 'patient.email'],
  ['appointment_by_day', 'appointment'],
];

const values: readonly SearchQuery[] = [
  ['p95 250 ms', 'PERF-RT-002'],
  ['p95 250ms', 'PERF-RT-002'],
  ['250ms', 'PERF-RT-002'],
  ['250 ms', 'PERF-RT-002'],
  ['p95 ≤ 300 ms', 'PERF-RT-004'],
  ['sustained 400 rps', 'PERF-TP-001'],
  ['recovery time 4 h', 'PERF-AV-003'],
  ['99.95%', 'Payment provider'],
  ['0.04 EUR', 'CON-SMS-001'],
];

/** What follows from what is stated, and what stands beside it. */
const facts: readonly SearchQuery[] = [
  ['43 min', 'PERF-AV-001'],
  ['downtime 10 h 48 min', 'PERF-AV-003'],
  ['5.4.1', 'appointment'],
  ['breached', 'PERF-AV-002'],
  ['appointment.md', 'appointment'],
  ['performance/availability.yaml', 'PERF-AV-001'],
  ['M. Teixeira', 'HCP-05'],
];

const words: readonly SearchQuery[] = [
  ['lock account failures', 'AC-AUTH-001'],
  ['trigram', 'POC-TRIGRAM'],
  ['forgiving search names', 'POC-TRIGRAM'],
  ['backup restored every morning', 'AC-OPS-007'],
  ['cancelled appointments keep', 'CSD-001'],
  ['day view of a clin', 'Day view of a clinic'],
  ['double click booking', 'PERF-RT-003'],
];

const slips: readonly SearchQuery[] = [
  ['apointment', 'appointment'],
  ['prescripton', 'prescription'],
  ['patietn', 'patient'],
  ['trigrem', 'POC-TRIGRAM'],
  ['waitng list', 'Waiting list'],
  ['encountre', 'encounter'],
];

const halves: readonly SearchQuery[] = [
  ['invo', 'invoice'],
  ['appoint', 'appointment'],
  ['prescr', 'prescription'],
  ['practi', 'practitioner'],
  ['encou', 'encounter'],
];

/** Queries over the example, of every kind that search promises. */
export const SEARCH_QUERIES: readonly SearchQuery[] = [
  ...ids,
  ...names,
  ...fields,
  ...values,
  ...facts,
  ...words,
  ...slips,
  ...halves,
];
