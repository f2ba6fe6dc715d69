/** The example's evidence: what a reader sees of every verdict, and what the pages draw their trends from. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSpec } from '../../plugins/specbook/load.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import type { RequirementVerdict } from '../../plugins/specbook/model/verdicts/requirement-verdict.ts';
import { indexTests } from '../../plugins/specbook/model/verdicts/test-names.ts';
import { VERDICTS } from '../../plugins/specbook/model/verdicts/verdict.ts';
import { verdictsOf, type Verdicts } from '../../plugins/specbook/model/verdicts/verdicts.ts';
import { reasonOfCriterion } from '../../plugins/specbook/views/reasons/criterion.ts';
import {
  reasonOfRequirement,
  reasonOfResult,
} from '../../plugins/specbook/views/reasons/requirement.ts';

const NOW = '2026-11-22';

let spec: Spec;
let verdicts: Verdicts;
let errors: string[];

beforeAll(async () => {
  const loaded = await loadSpec({ content: 'content', now: NOW });
  spec = loaded.spec;
  verdicts = verdictsOf(spec);
  errors = loaded.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
});

const requirement = (id: string) => {
  const found = verdicts.requirements.get(`requirement:${id}`);
  if (!found) throw new Error(`the example has no requirement ${id}`);
  return found;
};

/** The reasons of a verdict, with plain spaces between number and unit. */
const reasons = (found: RequirementVerdict) =>
  reasonOfRequirement(spec, found).replaceAll('\u202f', ' ');

const criterion = (id: string) => {
  const found = verdicts.criteria.get(`criterion:${id}`);
  if (!found) throw new Error(`the example has no criterion ${id}`);
  return found;
};

/** Every result file, with its path from the root of the repository. */
const resultFiles = () =>
  spec.runs.flatMap(({ id, data }) =>
    data.results.flatMap((result) =>
      result.tool === 'review'
        ? []
        : [{ ...result, run: id, path: join('content', 'evidence', id, result.file) }],
    ),
  );

describe('the runs of the example', () => {
  it('are eight over two months', () => {
    const days = spec.runs.map(({ data }) => data.at.slice(0, 10)).sort();
    expect(days).toHaveLength(8);
    expect(new Set(days).size).toBe(8);
    expect([days[0], days.at(-1)]).toEqual(['2026-09-20', '2026-11-20']);
  });

  it('say of themselves that they are samples', () => {
    for (const { id, data } of spec.runs) {
      expect(data.title).toContain('(sample data)');
      expect(data.tags).toEqual(['sample data']);
      const text = readFileSync(join('content', 'evidence', id, 'run.yaml'), 'utf8');
      expect(text).toMatch(/^# Sample data: these numbers were made up/u);
    }
  });

  it('are read without an error', () => {
    expect(errors).toEqual([]);
  });

  it('come from the tools that a team would have, k6 in its three shapes', () => {
    expect([...new Set(resultFiles().map(({ tool }) => tool))].sort()).toEqual([
      'autocannon',
      'csv',
      'ctrf',
      'jmeter',
      'jmeter-statistics',
      'junit',
      'k6',
      'lighthouse',
      'prometheus',
    ]);
    const shapes = resultFiles()
      .filter(({ tool }) => tool === 'k6')
      .map(({ path }) => Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object).join(' '));
    expect([...new Set(shapes)].sort()).toEqual([
      'metrics root_group options state',
      'root_group metrics',
      'version config metadata results',
    ]);
  });

  it('count from one day on the site and at the command line', () => {
    expect(readFileSync('astro.config.mjs', 'utf8')).toContain(`now: '${NOW}'`);
    expect(readFileSync('package.json', 'utf8')).toContain(`main.js check --now ${NOW}"`);
  });

  it('stay small', () => {
    const sizes = resultFiles().map(({ path }) => statSync(path).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });
});

describe('the requirements of the example', () => {
  it.each(VERDICTS.filter((verdict) => verdict !== 'due'))(
    'show what it looks like when one is %s',
    (verdict) => {
      const found = [...verdicts.requirements.values()].filter((one) => one.verdict === verdict);
      expect(found.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('are mostly met', () => {
    const met = [...verdicts.requirements.values()].filter(({ verdict }) => verdict === 'met');
    const triggers = spec.requirements.filter(({ data }) => data.kind === 'scalability');
    expect(met.length / (verdicts.requirements.size - triggers.length)).toBeGreaterThan(0.4);
  });

  it('tell of a regression in the day view, and of its repair', () => {
    const { targets, verdict } = requirement('PERF-RT-002');
    const p95 = targets.find(({ target }) => target.id === 'p95');
    const story = p95?.all
      .filter(({ outcome }) => outcome !== 'wrong-conditions')
      .map(({ outcome }) => outcome);
    expect(story?.toReversed()).toEqual(['met', 'met', 'missed', 'missed', 'missed', 'met']);
    expect(verdict).toBe('met');
  });

  it('tell of a search that grows slower with every run until it misses its target', () => {
    const p95 = requirement('PERF-RT-001').targets.find(({ target }) => target.id === 'p95');
    const values = (p95?.all ?? [])
      .filter(({ outcome }) => outcome !== 'wrong-conditions')
      .map(({ measured }) => measured?.base ?? NaN);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(p95?.verdict).toBe('missed');
  });

  it.each([
    ['PERF-RT-001', 'p95'],
    ['PERF-RT-002', 'p95'],
    ['PERF-RT-003', 'p95'],
    ['PERF-RT-004', 'p95'],
    ['PERF-RT-006', 'p99'],
    ['PERF-RT-007', 'p99.9'],
    ['PERF-TP-001', 'sustained'],
  ])('have at least five points for the trend of %s %s', (id, target) => {
    const all = requirement(id).targets.find((one) => one.target.id === target)?.all ?? [];
    expect(all.filter(({ measured }) => measured).length).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ['a lighter load', 'PERF-RT-004', /the load was lighter: 31\.4 rps instead of 40 rps/u],
    ['another environment', 'PERF-RT-009', /environment Production-like, wanted Staging/iu],
    ['a total over the whole run', 'PERF-TP-002', /scope everything in the run/u],
  ])('are not judged by %s', (_, id, why) => {
    expect(requirement(id)).toMatchObject({ verdict: 'wrong-conditions' });
    expect(reasons(requirement(id))).toMatch(why);
  });

  it('are not judged by a run with too few rows', () => {
    const [found] = requirement('PERF-RT-006').targets;
    const run = found?.all.find((one) => one.run.id === '2026-10-04-load');
    expect(run?.outcome).toBe('wrong-conditions');
    expect(found && run && reasonOfResult(spec, found.target, run)).toContain(
      'rows of Encounter 2.3M, wanted at least 2.8M',
    );
  });

  it('are not measured where a file lacks a percentile', () => {
    const { verdict, targets } = requirement('PERF-RT-005');
    expect(verdict).toBe('not-measured');
    expect(reasons(requirement('PERF-RT-005'))).toContain('k6-machine.json holds no p99');
    expect(targets.filter((one) => one.verdict === 'met').map(({ target }) => target.id)).toEqual([
      'p50',
      'p90',
      'p95',
      'max',
    ]);
  });

  it('go stale with age', () => {
    expect(requirement('PERF-RT-008')).toMatchObject({ verdict: 'stale' });
    expect(reasons(requirement('PERF-RT-008'))).toContain('a result is valid for 60 days');
  });

  it.each([
    ['throughput', 'PERF-TP-001', ['sustained', 'peak', 'concurrentUsers', 'errors']],
    ['data volume', 'PERF-DV-001', ['storage', 'records']],
    ['availability', 'PERF-AV-001', ['availability', 'recoveryTime', 'recoveryPoint']],
  ])('judge %s by mapped values', (_, id, ids) => {
    const { verdict, targets } = requirement(id);
    expect(verdict).toBe('met');
    expect(targets.map(({ target }) => target.id)).toEqual(ids);
  });

  it('have a trigger that is near and one that is reached', () => {
    expect(requirement('PERF-SC-003').outlook?.state).toBe('due');
    expect(requirement('PERF-SC-005').outlook?.state).toBe('reached');
  });
});

describe('the criteria of the example', () => {
  it.each(VERDICTS.filter((verdict) => verdict !== 'due' && verdict !== 'on-track'))(
    'show what it looks like when one is %s',
    (verdict) => {
      const found = [...verdicts.criteria.values()].filter((one) => one.verdict === verdict);
      expect(found.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('name tests that are in the JUnit files, 60 of them', () => {
    const files = resultFiles().filter(({ tool }) => tool === 'junit');
    const tests = indexTests(
      files.flatMap(({ run, file }) => spec.evidence.get(run)?.get(file) ?? []),
    );
    const inJunit = spec.criteria.filter(({ data }) =>
      data.tests?.every((name) => tests.named(name).length > 0),
    );
    expect(inJunit.length).toBe(60);
  });

  it.each([
    ['a property', 'AC-SEC-002'],
    ['its title', 'AC-AUTH-021'],
    ['a tag', 'AC-OPS-002'],
  ])('are proved by a test that names them in %s', (_, id) => {
    expect(criterion(id).proofs).toMatchObject([{ by: 'test', name: id, verdict: 'met' }]);
  });

  it('count a skipped test as no pass', () => {
    expect(criterion('AC-INT-002')).toMatchObject({ verdict: 'not-measured' });
    expect(reasonOfCriterion(spec, criterion('AC-INT-002'))).toBe(
      'register > delivers after the night: skipped',
    );
  });

  it('name a test that nobody has written', () => {
    expect(reasonOfCriterion(spec, criterion('AC-REC-007'))).toBe(
      'prescribe > needs the right: no result holds it',
    );
  });

  it('say what a failed test said', () => {
    expect(reasonOfCriterion(spec, criterion('AC-MSG-004'))).toContain(
      'expected at most 160 characters, got 167',
    );
  });

  it('rest on reviews that passed, failed and grew old', () => {
    expect(criterion('AC-SEC-007').verdict).toBe('met');
    expect(criterion('AC-INT-006').verdict).toBe('missed');
    expect(criterion('AC-PAT-006').verdict).toBe('stale');
  });
});
