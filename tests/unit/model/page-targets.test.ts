/** Targets of pages: layout shift at most, Lighthouse score at least, each the median of the page loads. */
import { describe, expect, it } from 'vitest';
import { specOf } from '../../support/spec-of.ts';
import { requirementWords } from './measured.ts';

interface Load {
  shift: number;
  score: number | null;
}

/** The verdict of a page by the reports of its loads. */
async function judged(targets: string, loads: readonly Load[], series = 'layoutShift, score') {
  const reports = loads.map(({ shift, score }) => ({
    lighthouseVersion: '13.0.0',
    requestedUrl: 'https://shop.test/day',
    categories: { performance: { score } },
    audits: {
      'cumulative-layout-shift': { score: 1, numericValue: shift, numericUnit: 'unitless' },
      'speed-index': { score: 1, numericValue: 900, numericUnit: 'millisecond' },
    },
  }));
  const maps = {
    'layoutShift, score':
      'layoutShift: "cumulative-layout-shift{path:/day}", score: "categories:performance{path:/day}"',
    'a duration': 'layoutShift: "speed-index{path:/day}"',
  }[series];
  const { spec } = await specOf({
    'spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
    'performance/a.yaml': `DAY-1: { kind: response-time, title: Day, targets: ${targets} }\n`,
    'evidence/r/run.yaml': `title: R\nat: 2026-11-20T00:00:00Z\nresults:\n  - { file: lhr.json, tool: lighthouse-ci, maps: { DAY-1: { ${maps} } } }\n`,
    'evidence/r/lhr.json': JSON.stringify(reports),
  });
  const { verdict, why } = requirementWords(spec, 'DAY-1');
  return `${verdict}: ${why}`;
}

const QUICK: readonly Load[] = [
  { shift: 0.02, score: 0.97 },
  { shift: 0.3, score: 0.2 },
  { shift: 0.05, score: 0.95 },
];

describe('targets of a page', () => {
  it('are met by the median of the loads', async () => {
    expect(await judged('{ layoutShift: 0.1, score: 0.9 }', QUICK)).toMatch(/^met: /u);
  });

  it('are missed by more layout shift, and by a lower score', async () => {
    expect(await judged('{ layoutShift: 0.04, score: 0.9 }', QUICK)).toMatch(
      /^missed: layout shift: measured 0\.05, target at most 0\.04/u,
    );
    expect(await judged('{ layoutShift: 0.1, score: 0.96 }', QUICK)).toMatch(
      /^missed: .*score: measured 0\.95, target at least 0\.96/u,
    );
  });

  it('are met at the target itself', async () => {
    expect(await judged('{ layoutShift: 0.05, score: 0.95 }', QUICK)).toMatch(/^met: /u);
  });

  it('are not measured by a score that Lighthouse could not compute, nor by a duration', async () => {
    expect(await judged('{ score: 0.9 }', [{ shift: 0, score: null }])).toMatch(/^not-measured: /u);
    expect(await judged('{ layoutShift: 0.1 }', QUICK, 'a duration')).toMatch(/^not-measured: /u);
  });
});
