/** A total of a run proves nothing of a part of the system: the page says how it can. */
import { expect, it } from 'vitest';
import { toMarkdown } from '../../../plugins/specbook/markup/to-markdown.ts';
import { evidenceOf } from '../../../plugins/specbook/views/requirement-evidence.ts';
import { requirementOf } from '../model/shop.ts';
import { specOf } from '../../support/spec-of.ts';

async function evidenceText(scope: string, covers = ''): Promise<string> {
  const { spec, problems } = await specOf({
    'spec.yaml':
      'title: Shop\nrevision: 1.0.0\ncategories: { tickets: Tickets }\nservices: { booking: { name: Booking } }\n',
    'performance/a.yaml': `RT-1: { kind: response-time, ${scope}targets: { p95: 500 ms } }\n`,
    'evidence/r/run.yaml': `title: R\nat: 2026-11-20T00:00:00Z\nresults:\n  - { file: k6.json, tool: k6, ${covers}maps: { RT-1: { latency: http_req_duration } } }\n`,
    'evidence/r/k6.json':
      '{"metrics":{"http_req_duration":{"avg":100,"med":90,"min":1,"max":900,"p(95)":420.7}}}',
  });
  expect(problems).toEqual([]);
  return toMarkdown(evidenceOf(spec, requirementOf(spec, 'RT-1')).blocks(), {
    href: () => undefined,
  });
}

it.each([
  ['endpoints: [GET /tickets], ', '`covers: [GET /tickets]`'],
  ['endpoints: ["GET /tickets/{id}"], ', '`covers: ["GET /tickets/{id}"]`'],
  ['category: tickets, ', '`covers: [tickets]`'],
  ['service: booking, ', '`covers: [booking]`'],
])('for a requirement on %s by %s', async (scope, key) => {
  const said = await evidenceText(scope);
  expect(said).toContain(`If the run sent no other requests, state ${key} for the result`);
  expect(said).toContain('k6 writes a series by tag where a threshold names it');
});

it.each([
  ['of the whole system', '', ''],
  ['whose run covers it', 'service: booking, ', 'covers: [booking], '],
  ['whose run covers something else', 'service: booking, ', 'covers: [tickets], '],
])('not for one %s', async (_, scope, covers) => {
  expect(await evidenceText(scope, covers)).not.toContain('sent no other requests');
});
