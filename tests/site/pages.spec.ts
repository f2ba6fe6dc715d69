import { expect, test } from '@playwright/test';

/** A page of each kind, its title, and what must stand on it. */
const PAGES: readonly (readonly [
  path: string,
  title: string | RegExp,
  facts: readonly (string | RegExp)[],
])[] = [
  [
    '/',
    'Harbour Clinic Platform',
    [
      'Risks',
      'Inventory',
      'Completeness',
      'step-07-data-and-performance.md',
      'Next: step-08-backlog-recommendations.md',
      'POC-TRIGRAM',
    ],
  ],
  [
    '/data-model/',
    'Data model',
    [
      'Scheduling',
      'Cross-domain relationships',
      'Each Appointment is for exactly one Patient.',
      'Appointment state',
      'Duty to keep clinical records',
    ],
  ],
  [
    '/data-model/scheduling/',
    'Scheduling',
    [
      'Who is seen, by whom, when and in which room.',
      'Waiting list entry',
      'Each Room hosts any number of Appointments.',
    ],
  ],
  ['/entities/', 'Entities', ['Billing', 'Invoice line', 'Working period']],
  [
    '/entities/appointment/',
    'Appointment',
    [
      'scheduling.appointment',
      'patient_id',
      'appointment_by_day',
      'PERF-RT-002',
      'BR-APT-001',
      'History table',
      'Delete cascade',
    ],
  ],
  [
    '/enums/appointment_state/',
    'Appointment state',
    ['requested', 'confirmed', 'appointment.state'],
  ],
  [
    '/performance/',
    'Performance',
    [
      'Response times',
      'Throughput',
      'Data volume',
      'Availability',
      'Scalability',
      'PERF-AV-001',
      'production-like',
      'Weekly load test',
    ],
  ],
  ['/performance/calendar/', 'Calendar', ['PERF-RT-002', /250\s?ms/u]],
  ['/services/booking/', 'Booking API', ['Dependencies', 'Identity provider', 'PERF-RT-001']],
  ['/evidence/2026-11-15-load/', /sample data/u, ['k6-summary.json', 'PERF-RT-001', 'K. Ono']],
  [
    '/evidence/2026-10-25-peak/',
    /^Peak test/u,
    ['reminders.jtl', 'inconclusive', 'the load was heavier', 'rows of Invoice'],
  ],
  [
    '/constraints/',
    'Constraints',
    [
      "What's possible",
      'What has limitations',
      'What affects design',
      "What's expensive",
      'CON-CAL-001',
      'Day view of a clinic',
    ],
  ],
  [
    '/screens/day-view/',
    'Day view of a clinic',
    ["What's possible", 'Loading', 'PERF-RT-002 p95', 'skeleton'],
  ],
  ['/pocs/', 'Proofs of concept', ['Conditional', 'No-go', 'POC-TRIGRAM', 'expired']],
  [
    '/acceptance/',
    'Acceptance',
    ['Functional', 'Patient register has no criteria of kind Testing.', 'none'],
  ],
  ['/acceptance/authentication/', 'Authentication', ['AC-AUTH-001', 'Security', 'Testing']],
  ['/considerations/', 'Considerations', ['Open', 'overdue', 'CSD-002', 'Decided', 'Rejected']],
  [
    '/traceability/',
    'Traceability',
    ['Not covered', 'Business rules of Scheduling', 'covered', 'BR-APT-001'],
  ],
  ['/requirements/BR-APT-001/', /^When requested/u, ['BR-APT-001', 'starts_at', 'Appointment']],
  [
    '/requirements/PERF-RT-002/',
    'Day view of a clinic',
    [
      'PERF-RT-002',
      /p95 at most 250\s?ms/u,
      'GET /clinics/{id}/calendar',
      'The front desk works with the patient waiting.',
    ],
  ],
  ['/requirements/PERF-AV-001/', 'Booking', ['Identity provider', /of downtime/u]],
  [
    '/requirements/PERF-SC-001/',
    'Appointments per working day',
    [/The trigger (?:is|was) reached on/u],
  ],
  ['/requirements/CON-CAL-002/', 'The calendar loads in two steps', ['placeholder: skeleton']],
  ['/requirements/POC-TRIGRAM/', /./u, ['expired', 'Validates']],
  [
    '/requirements/AC-AUTH-001/',
    /./u,
    ['Functional', 'Verdict', 'auth > locks after 5 failures', 'passed'],
  ],
  ['/requirements/CSD-002/', /./u, ['overdue', 'Audit entry']],
  [
    '/documents/',
    'Documents',
    [
      'HCP-05 Data Models',
      'HCP-08 Acceptance Criteria',
      '06-Performance-Requirements.md',
      'Revision',
    ],
  ],
  [
    '/documents/05-data-models/',
    'HCP-05 Data Models',
    ['Contents', '5.4.1 Appointment', 'Approvals'],
  ],
  [
    '/documents/06-performance-requirements/',
    'HCP-06 Performance Requirements',
    ['PERF-RT-002', 'Availability'],
  ],
  ['/documents/07-technical-constraints/', 'HCP-07 Technical Constraints', ['CON-CAL-002']],
  ['/documents/08-acceptance-criteria/', 'HCP-08 Acceptance Criteria', ['AC-AUTH-001', 'Sign-off']],
];

for (const [path, title, facts] of PAGES) {
  test(`${path} shows its facts`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const main = page.getByRole('main');
    for (const fact of facts) await expect(main).toContainText(fact);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Data model' })).toBeVisible();
  });
}

test('a link to a field leads to its row', async ({ page }) => {
  await page.goto('/entities/appointment/#patient_id');
  await expect(page.locator('#patient_id')).toBeInViewport();
  await expect(page.locator('#patient_id')).toContainText('uuid');
});

test('the page of an item is edited and discussed at its file and line', async ({ page }) => {
  await page.goto('/requirements/PERF-RT-002/');
  const beside = page.getByRole('complementary');
  await expect(beside.getByRole('link', { name: 'Edit' })).toHaveAttribute(
    'href',
    /content\/performance\/.+\.yaml#L\d+$/u,
  );
  await expect(beside.getByRole('link', { name: 'Discuss' })).toHaveAttribute(
    'href',
    /PERF-RT-002/u,
  );
});

test('the twin of a page is Markdown with the same title', async ({ request }) => {
  for (const [path, title] of [
    ['/index.md', '# Harbour Clinic Platform'],
    ['/entities/appointment.md', '# Appointment'],
    ['/requirements/PERF-RT-002.md', '# PERF-RT-002 Day view of a clinic'],
    ['/documents/05-Data-Models.md', '# HCP-05 Data Models'],
    ['/performance/calendar.md', '# Calendar'],
    ['/problems.md', '# Problems'],
  ]) {
    const response = await request.get(path!);
    expect(response.status(), path).toBe(200);
    expect((await response.text()).split('\n')[0], path).toBe(title);
  }
});

test('the model and its index are there for other programs', async ({ request }) => {
  const model = (await (await request.get('/spec.json')).json()) as {
    format: string;
    items: object;
  };
  expect(model.format).toBe('specbook/2');
  expect(Object.keys(model.items)).toContain('field:appointment.patient_id');
  expect(await (await request.get('/llms.txt')).text()).toMatch(
    /^# Harbour Clinic Platform\n\n> /u,
  );
  expect(await (await request.get('/llms-full.txt')).text()).toContain(
    '# HCP-08 Acceptance Criteria',
  );
});

test("the example's own guide lists entities from its collections", async ({ page }) => {
  await page.goto('/guide/');
  await expect(page.getByRole('main')).toContainText('This specification has 32 entities');
  await page.getByRole('main').getByRole('link', { name: 'Invoice line' }).click();
  await expect(page).toHaveURL(/\/entities\/invoice_line\/$/u);
});
