/** One line that is indented wrongly is one problem, at that line, however many lines follow from it. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readItemsRepaired } from '../../plugins/specbook/read/read-items.ts';
import { readSpecFileRepaired } from '../../plugins/specbook/read/read-spec-file.ts';
import { openFile } from '../../plugins/specbook/read/source-file.ts';

const root = fileURLToPath(new URL('../../content/', import.meta.url));
const isNightly = process.env.SPECBOOK_NIGHTLY === '1';
/** One entry of so many is moved. */
const EVERY = isNightly ? 1 : 100;
// An item of a list may stand at the depth of its key or deeper: either of two lines may then be the odd one.
const ENTRY = /^ *[^\s#-].*:(?:\s|$)/u;

async function errorsOf(path: string, text: string) {
  const file = openFile(path, Buffer.from(text));
  const { problems } =
    path === 'spec.yaml'
      ? await readSpecFileRepaired(file)
      : await readItemsRepaired(file, new Set());
  return problems.filter(({ severity }) => severity === 'error');
}

/** Files whose entries stand one below the other. */
const files = globSync(
  '{spec.yaml,{entities,performance,constraints,pocs,acceptance,considerations,enums}/**/*.{yaml,md}}',
  { cwd: root },
)
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

interface Move {
  path: string;
  line: number;
  by: number;
  text: string;
}

function movesOf(path: string, offset: number): Move[] {
  const lines = readFileSync(root + path, 'utf8').split('\n');
  const end = path.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
  return lines.slice(0, end).flatMap((line, index) => {
    if (!ENTRY.test(line) || (index + offset) % EVERY !== 0) return [];
    const indent = line.length - line.trimStart().length;
    return [-2, -1, 1, 2]
      .filter((by) => indent + by >= 0)
      .map((by) => ({
        path,
        line: index + 1,
        by,
        text: lines.toSpliced(index, 1, ' '.repeat(indent + by) + line.trimStart()).join('\n'),
      }));
  });
}

describe('a line of the example that is indented wrongly', () => {
  const moves = files.flatMap((path, index) => movesOf(path, index));

  test('is tried in enough places', () => {
    expect(moves.length).toBeGreaterThan(20);
  });

  test('is the only error of its file, and has its line', async () => {
    const wrong: string[] = [];
    let told = 0;
    for (const { path, line, by, text } of moves) {
      const errors = await errorsOf(path, text);
      // A last key may belong to the level below as well.
      if (errors.length === 0) continue;
      told += 1;
      if (errors.length > 1 || errors[0]?.line !== line)
        wrong.push(`${path}:${line} by ${by}: ${errors.map((one) => one.line).join(', ')}`);
    }
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(moves.length * 0.9);
  });
});

describe('of two lines that may be the odd one, the message names', () => {
  const item = (key: string): string =>
    `  ${key}:\n    name: A\n    purpose: Why.\n    owner: core\n`;
  const domains = `title: T\nrevision: 1.0.0\ndomains:\n${item('a')}${item('b')}`;
  const entity =
    'name: A\nfields:\n  a: { type: uuid }\n  b: { type: uuid }\n  c: { type: uuid }\n';

  test.each([
    [
      'the one whose key stands deeper elsewhere',
      'spec.yaml',
      domains.replace('    purpose', '  purpose'),
      6,
    ],
    [
      'the one that is no usual step deeper',
      'entities/x/a.yaml',
      `${entity}  d: { type: uuid }\n`.replace('  a:', '    a:'),
      3,
    ],
    [
      'the one next to the error',
      'spec.yaml',
      `${domains}evidence:\n  validFor: 60 days\n`.replace('evidence:', ' evidence:'),
      12,
    ],
    [
      'a key of the file that stands below another',
      'spec.yaml',
      `${domains}evidence:\n  validFor: 60 days\ndocuments:\n  05-data-models:\n    id: A\n`.replace(
        'documents',
        '  documents',
      ),
      14,
    ],
    [
      'a key whose lines stand in the wrong map',
      'entities/x/a.yaml',
      `${entity}relationships:\n  b: { to: b, cardinality: one-to-many }\n  indexes:\n  c: { on: [a desc], serves: [P-1] }\n  d: { on: [a], serves: [P-1] }\n`,
      8,
    ],
  ])('%s', async (_, path, text, line) => {
    expect((await errorsOf(path, text)).map((one) => one.line)).toEqual([line]);
  });
});

describe('a line of the example that is indented with a tab', () => {
  const tabbed = files.flatMap((path, offset) => {
    const lines = readFileSync(root + path, 'utf8').split('\n');
    const end = path.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
    return lines.slice(0, end).flatMap((line, index) => {
      if (!/^ +[^\s#]/u.test(line) || (index + offset) % EVERY !== 0) return [];
      const text = lines.with(index, line.replace(/^ {1,2}/u, '\t')).join('\n');
      return [{ path, line: index + 1, text }];
    });
  });

  test('is the only error of its file, and has its line', async () => {
    expect(tabbed.length).toBeGreaterThan(10);
    for (const { path, line, text } of tabbed) {
      expect(await errorsOf(path, text), `${path}:${line}`).toMatchObject([
        { line, message: 'the line is indented with a tab' },
      ]);
    }
  });

  test('says how many spaces to write, and how many more lines there are', async () => {
    const text =
      'name: Order\nfields:\n\tid: { type: uuid, key: primary }\n\tat:\n\t\ttype: date\n';
    expect(await errorsOf('entities/sales/order.yaml', text)).toMatchObject([
      {
        ...{ line: 3, column: 1 },
        message: 'the line is indented with a tab, and so are 2 more',
        hint: 'YAML is indented with spaces only: write 2 spaces in its place',
      },
    ]);
  });

  test('hides no other mistake', async () => {
    const text = 'name: Order\nstatus: aproved\nfields:\n\tid: { type: uuid, key: primary }\n';
    const errors = await errorsOf('entities/sales/order.yaml', text);
    expect(errors.map(({ line }) => line)).toEqual([4, 2]);
  });
});

describe('the message', () => {
  test('says how far the line is indented, how far it should be, and below what', async () => {
    const text =
      'name: Order\npurpose: A purchase.\nfields:\n   id: { type: uuid, key: primary }\n  at: { type: date }\n';
    expect(await errorsOf('entities/sales/order.yaml', text)).toMatchObject([
      {
        line: 4,
        column: 4,
        message: 'the line is indented by 3 spaces, expected 2',
        hint: 'indent "id" by 2 spaces, below "fields"',
      },
    ]);
  });

  test('stands beside another mistake that the wrong line hid', async () => {
    const text =
      'name: Order\npurpose: A purchase.\nstatus: aproved\nfields:\n   id: { type: uuid, key: primary }\n  at: { type: date }\n';
    const errors = await errorsOf('entities/sales/order.yaml', text);
    expect(errors.map(({ line }) => line)).toEqual([5, 3]);
  });

  test('is not made up for a mistake of another kind', async () => {
    const text =
      'name: Order\npurpose: A purchase.\nfields:\n  id: { type: uuid, key: primary\n  at: { type: date }\n';
    const errors = await errorsOf('entities/sales/order.yaml', text);
    expect(errors.map(({ message }) => message).join()).not.toContain('indented');
  });
});
