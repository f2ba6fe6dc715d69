/** One page of each kind, for tests of what all pages have in common. */
export const KINDS_OF_PAGES = [
  '/',
  '/data-model/',
  '/data-model/scheduling/',
  '/entities/',
  '/entities/appointment/',
  '/entities/clinical_note/',
  '/enums/appointment_state/',
  '/performance/',
  '/performance/calendar/',
  '/constraints/',
  '/screens/day-view/',
  '/services/booking/',
  '/pocs/',
  '/acceptance/',
  '/acceptance/authentication/',
  '/considerations/',
  '/requirements/PERF-RT-002/',
  '/requirements/PERF-SC-001/',
  '/requirements/BR-APT-001/',
  '/requirements/CON-SMS-001/',
  '/requirements/POC-TRIGRAM/',
  '/requirements/AC-SCH-001/',
  '/requirements/CSD-001/',
  '/evidence/2026-11-15-load/',
  '/teams/platform-team/',
  '/traceability/',
  '/problems/',
  '/documents/',
  '/documents/07-technical-constraints/',
  '/guide/',
  '/guide/start/',
  '/guide/keys/',
  '/guide/options/',
  '/guide/evidence/',
  '/guide/gates/',
  '/guide/publishing/',
  '/guide/previews/',
  '/guide/changes/',
  '/guide/extending/',
  '/guide/languages/',
  '/no-such-page/',
] as const;

/** Pages that together have every part: tables with filters, charts, diagrams, prose, a document, a page of the user. */
const PAGES_WITH_EVERY_PART = new Set<string>([
  '/',
  '/data-model/',
  '/entities/appointment/',
  '/performance/',
  '/requirements/PERF-RT-002/',
  '/evidence/2026-11-15-load/',
  '/traceability/',
  '/documents/07-technical-constraints/',
  '/guide/keys/',
  '/no-such-page/',
]);

/** The pages that a test of all pages visits: one of each kind at night, otherwise those that have every part. */
export const VISITED_PAGES: readonly string[] =
  process.env.SPECBOOK_NIGHTLY === '1'
    ? KINDS_OF_PAGES
    : KINDS_OF_PAGES.filter((path) => PAGES_WITH_EVERY_PART.has(path));
