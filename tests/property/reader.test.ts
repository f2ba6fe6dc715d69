import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { runChecks } from '../../plugins/specbook/checks/index.ts';
import type { Problem } from '../../plugins/specbook/model/problem.ts';
import { readSpec } from '../../plugins/specbook/read/read-spec.ts';
import fc, { runs } from '../support/fast-check.ts';
import { SHOP, textsOf } from '../support/specs.ts';

const encoder = new TextEncoder();
const specYaml = encoder.encode('title: Shop\nrevision: 1.0.0\ndatabase: { dialect: postgres }\n');

/** A file of every kind and format. */
const paths = [
  'spec.yaml',
  'entities/sales/order.yaml',
  'entities/sales/order.md',
  'entities/sales/order.mdx',
  'enums/order_state.yaml',
  'performance/orders.yaml',
  'constraints/orders.yaml',
  'pocs/tracking.md',
  'acceptance/orders.yaml',
  'considerations/orders.yaml',
  'evidence/first/run.yaml',
];

const shopTexts = [...textsOf(SHOP)];

/** Every problem has a message, a rule and a position inside the file. */
function expectLocated(problems: readonly Problem[], path: string, lines: readonly string[]): void {
  for (const problem of problems) {
    expect(problem.message).not.toBe('');
    expect(problem.rule).toMatch(/^[a-z0-9-]+$/u);
    if (problem.file !== path) continue;
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(lines.length);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? '').length + 1);
  }
}

/** Reads a specification of one file and expects a model or problems. A hang exceeds the timeout of the test. */
async function expectModelOrProblems(path: string, bytes: Uint8Array): Promise<void> {
  const files = new Map([
    ['spec.yaml', specYaml],
    [path, bytes],
  ]);
  const read = await readSpec({ files, others: new Set(), problems: [] }, { now: '2026-11-22' });
  const problems = [...read.problems, ...runChecks(read.spec)];
  const text = new TextDecoder().decode(bytes);
  expectLocated(problems, path, text.split(/\r\n|\n|\r/u));
  const isRead = read.spec.items.size > 0 || path === 'spec.yaml';
  expect(isRead || problems.length > 0, 'neither a model nor a problem').toBe(true);
}

const anyPath = fc.constantFrom(...paths);
const inFrontMatter = (path: string, yaml: string): string =>
  path.endsWith('.yaml') ? yaml : `---\n${yaml}\n---\n\nProse {1 + 1} of [[order]].\n`;

describe(
  'any file gives a model or problems, never a crash or a hang',
  { timeout: 600_000 },
  () => {
    test('arbitrary bytes', async () => {
      await fc.assert(
        fc.asyncProperty(anyPath, fc.uint8Array({ maxLength: 400 }), expectModelOrProblems),
        { numRuns: runs(400) },
      );
    });

    test('arbitrary text of YAML syntax characters', async () => {
      const marks = Array.from('[]{}:,-?*&!|>\'"%@`#\n \t\r\\~=<.0aé🧾\u2028\ufeff\u0000');
      marks.push(': ', '- ', '\n  ', ' #');
      const words = [
        '---',
        '...',
        '<<',
        '__proto__',
        'constructor',
        'null',
        'name',
        'kind',
        '[[order]]',
        '1e999',
      ];
      const text = fc
        .array(fc.constantFrom(...marks, ...words), { maxLength: 80 })
        .map((parts) => parts.join(''));
      await fc.assert(
        fc.asyncProperty(anyPath, text, (path, body) =>
          expectModelOrProblems(path, encoder.encode(inFrontMatter(path, body))),
        ),
        { numRuns: runs(1500) },
      );
    });

    test('arbitrary YAML with the keys of the format', async () => {
      const keys = new Set(
        shopTexts.flatMap(([, text]) =>
          [...text.matchAll(/([A-Za-z_][\w-]*):/gu)].map((match) => match[1]!),
        ),
      );
      const key = fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...keys) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '0', ''),
        },
        { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
      );
      const scalar = fc.oneof(
        fc.constantFrom(
          'order',
          'order.id',
          '250 ms',
          '4 %/month',
          '1.2M',
          'true',
          'uuid',
          'primary',
          '2026-11-01',
        ),
        fc.constantFrom(
          'response-time',
          'functional',
          'possible',
          'design',
          'open',
          'restrict',
          'k6',
          'review',
        ),
        fc.string({ maxLength: 8 }),
        fc.integer(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
      );
      const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
        tree: fc.oneof(
          { depthSize: 'medium', withCrossShrink: true },
          scalar,
          fc.array(tie('tree'), { maxLength: 4 }),
          fc.array(fc.tuple(key, tie('tree')), { maxLength: 6 }).map((entries) => new Map(entries)),
        ),
      }));
      const root = fc
        .array(fc.tuple(key, tree), { maxLength: 8 })
        .map((entries) => new Map(entries));
      await fc.assert(
        fc.asyncProperty(anyPath, root, fc.boolean(), (path, value, flow) => {
          const yaml = stringify(value, {
            collectionStyle: flow ? 'flow' : 'any',
            aliasDuplicateObjects: true,
          });
          return expectModelOrProblems(path, encoder.encode(inFrontMatter(path, yaml)));
        }),
        // Most of these files are broken, and a broken file is read up to sixty times.
        { numRuns: runs(process.env.SPECBOOK_NIGHTLY === '1' ? 800 : 300) },
      );
    });

    test('any file of a specification with a part removed, moved or replaced', async () => {
      const edit = fc.record({
        file: fc.constantFrom(...shopTexts),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 0, max: 60 }),
        to: fc.double({ min: 0, max: 1, noNaN: true }),
        put: fc.constantFrom(
          '',
          '"',
          "'",
          '[',
          '}',
          ': ',
          ' #',
          '\t',
          '\n',
          '\r',
          '*x',
          '&x ',
          '!',
          '|',
          '{',
          '\u0000',
        ),
      });
      await fc.assert(
        fc.asyncProperty(edit, ({ file: [path, text], at, length, to, put }) => {
          const start = Math.floor(at * text.length);
          const piece = text.slice(start, start + length);
          const rest = text.slice(0, start) + put + text.slice(start + length);
          const target = Math.floor(to * rest.length);
          const edited = rest.slice(0, target) + piece + rest.slice(target);
          return expectModelOrProblems(path, encoder.encode(edited));
        }),
        { numRuns: runs(600) },
      );
    });
  },
);
