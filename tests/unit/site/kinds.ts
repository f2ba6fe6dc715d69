import type { Key } from '../../../plugins/specbook/model/item.ts';

/** One item of each kind, and where it stands on the site. */
export const KINDS_WITH_PATHS: [Key, string][] = [
  ['entity:patient', '/entities/patient/'],
  ['field:patient.email', '/entities/patient/#email'],
  ['enum:appointment_state', '/enums/appointment_state/'],
  ['rule:BR-APT-001', '/requirements/BR-APT-001/'],
  ['requirement:PERF-RT-002', '/requirements/PERF-RT-002/'],
  ['constraint:CON-MAP-001', '/requirements/CON-MAP-001/'],
  ['poc:POC-ROUTING', '/requirements/POC-ROUTING/'],
  ['criterion:AC-AUTH-001', '/requirements/AC-AUTH-001/'],
  ['consideration:CSD-001', '/requirements/CSD-001/'],
  ['area:authentication', '/acceptance/authentication/'],
  ['run:2026-11-01-load', '/evidence/2026-11-01-load/'],
  ['domain:scheduling', '/data-model/scheduling/'],
  ['category:calendar', '/performance/calendar/'],
  ['service:booking', '/services/booking/'],
  ['screen:day-view', '/screens/day-view/'],
  ['environment:staging', '/performance/#environment-staging'],
  ['dataClass:personal', '/data-model/#data-class-personal'],
  ['team:platform-team', '/teams/platform-team/'],
];
