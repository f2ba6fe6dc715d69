import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../../plugins/specbook/documents/render-markdown.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import type { LazyFile } from '../../../plugins/specbook/read/content-files.ts';
import { checkMdx } from '../../../plugins/specbook/read/mdx/check-mdx.ts';
import { readSpec } from '../../../plugins/specbook/read/read-spec.ts';
import { parseYaml } from '../../../plugins/specbook/read/yaml/parse-yaml.ts';
import { folderOf } from '../../support/folder.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';

const rulesOf = (problems: readonly { rule: string }[]): string[] =>
  problems.map(({ rule }) => rule);

describe('YAML aliases', () => {
  it('refer to the last anchor of their name before them', () => {
    const { root } = parseYaml('a: &x one\nb: *x\nc: &x two\nd: *x\n');
    const texts =
      root?.kind === 'map' &&
      root.entries.map(({ value }) => (value.kind === 'scalar' ? value.text : value.kind));
    expect(texts).toEqual(['one', 'one', 'two', 'two']);
  });

  it('without an anchor before them are values that should be quoted', () => {
    const { diagnostics } = parseYaml('a: *x\nb: &x one\n');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'an unquoted value cannot start with "*": in YAML, "*x" is an alias of the anchor "&x"',
      'an unquoted value cannot start with "&": in YAML, "&x" is an anchor',
    ]);
  });

  it('that expand beyond the limit are reported once', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) {
      const inner = Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ');
      lines.push(`a${level}: &a${level} [${inner}]`);
    }
    const { diagnostics } = parseYaml(`${lines.join('\n')}\n`);
    expect(rulesOf(diagnostics)).toEqual(['alias-bomb']);
    expect(diagnostics[0]?.message).toBe('aliases expand to more than 50000 values');
  });

  it('inside their own anchor are reported', () => {
    const { diagnostics } = parseYaml('a: &a { b: *a }\n');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'the alias "*a" refers to a value that contains it',
    ]);
  });

  // With one walk over the document per alias, these would take minutes.
  it('are resolved in one walk', { timeout: 20_000 }, () => {
    const { diagnostics } = parseYaml(`a: &x one\nb:\n${'  - *x\n'.repeat(40_000)}`);
    expect(diagnostics).toEqual([]);
  });
});

describe('a hostile file', () => {
  it('is reported if it is too large', async () => {
    const folder = folderOf({
      'spec.yaml': `${SPEC_YAML}openapi: api.json\n`,
      'api.json': '{}',
      'entities/shop/order.yaml': '',
    });
    for (const file of ['api.json', 'entities/shop/order.yaml'])
      truncateSync(join(folder, file), 17 * 2 ** 20);
    const { problems } = await loadSpec({ content: folder, now: '2026-11-22' });
    expect(problems.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      ['api.json', 'too-large', 'the file is larger than 16 MB'],
      ['entities/shop/order.yaml', 'too-large', 'the file is larger than 16 MB'],
    ]);
  });

  it('is a problem if its prose is nested too deeply', async () => {
    for (const prose of [`${'>'.repeat(3000)} a`, '<b>'.repeat(3000) + '</b>'.repeat(3000)])
      expect(rulesOf((await checkMdx(prose, 0)).diagnostics)).toEqual(['too-deep']);
  });

  it.each(['>', '[', 'a] ', '*a _b ', 'a <!-- '])(
    'is a problem if its prose has too many signs to be compiled: %s',
    async (shape) => {
      const { diagnostics } = await checkMdx(shape.repeat(60_000), 7);
      expect(diagnostics).toMatchObject([{ offset: 7, rule: 'too-deep' }]);
    },
  );

  it('is a problem if an OpenAPI document is nested too deeply', async () => {
    const { problems } = await specOf({
      'spec.yaml': `${SPEC_YAML}openapi: api.json\n`,
      'api.json': '['.repeat(100_000),
    });
    expect(rulesOf(problems)).toEqual(['unreadable-openapi']);
  });
});

describe('prose in MDX that does not compile', () => {
  it('is left out of its item, and its references are still checked', async () => {
    const folder = folderOf({
      'spec.yaml': SPEC_YAML,
      'entities/shop/order.mdx':
        '---\nname: Order\npurpose: A basket.\nfields: { id: { type: uuid, key: primary } }\n---\n\nSee [[nothing]] and {.\n',
    });
    const { spec, problems } = await loadSpec({ content: folder, now: '2026-11-22' });
    expect(rulesOf(problems).sort()).toEqual(['dangling-reference', 'malformed-mdx']);
    expect(spec.entities.map(({ id, body }) => [id, body])).toEqual([['order', undefined]]);
    const [document] = composeDocuments(spec);
    expect(document && documentMarkdown(spec, document).text).toContain('A basket.');
  });
});

describe('a file that cannot be read', () => {
  const gone: LazyFile = {
    stamp: '1',
    size: 1,
    read: () => Promise.reject(new Error('EACCES: permission denied')),
  };
  const readWith = async (spec: string, path: string): ReturnType<typeof readSpec> =>
    readSpec(
      {
        files: new Map([
          ['spec.yaml', Buffer.from(SPEC_YAML + spec)],
          [
            'evidence/load/run.yaml',
            Buffer.from('title: A\nat: 2026-11-01T00:00Z\nresults: [{ file: a.json, tool: k6 }]\n'),
          ],
        ]),
        others: new Set(['evidence/load/a.json']),
        results: new Map([[path, gone]]),
        problems: [],
      },
      { now: '2026-11-22' },
    );

  it('is a problem of the run that refers to it', async () => {
    const { problems } = await readWith('', 'evidence/load/a.json');
    expect(problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
      'evidence/load/run.yaml unreadable-result the file "a.json" cannot be read: EACCES: permission denied',
    ]);
  });

  it('is a problem of the OpenAPI document itself', async () => {
    const { problems } = await readWith('openapi: api.json\n', 'api.json');
    expect(problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
      'api.json unreadable the file cannot be read: EACCES: permission denied',
    ]);
  });
});
