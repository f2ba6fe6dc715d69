import { expect, test } from 'vitest';
import { DOCUMENT_SLUGS } from '../../../plugins/specbook/model/documents.ts';
import {
  cssString,
  runningHeads,
  runningHeadsOfDocument,
} from '../../../plugins/specbook/site/render/running-heads.ts';
import { specOf } from '../../support/spec-of.ts';

test('a title cannot leave its string in a style sheet', () => {
  expect(cssString('a "b" \\ c\n{ } </style>')).toBe(
    String.raw`"a \22 b\22  \5c  c\a \7b  \7d  \3c \2f style\3e "`,
  );
});

test('every printed sheet says document and revision, but for the covers', async () => {
  const { spec } = await specOf({
    'spec.yaml':
      'title: Shop\nrevision: 1.2.0\nasOf: 2026-11-01\ndocuments: { 05-data-models: { id: SHP-05 } }\n',
  });
  const css = [
    runningHeads(spec),
    ...DOCUMENT_SLUGS.map((slug) => runningHeadsOfDocument(spec, slug)),
  ].join('');
  expect(css).toContain('content: "SHP-05 Data Models · Shop"');
  expect(css).toContain('content: "Revision 1.2.0"');
  expect(css.match(/:first \{ @top-left \{ content: none \}/gu)).toHaveLength(4);
  expect(css).toContain('[data-document="08-acceptance-criteria"] main { page:');
});

test('a long title is cut, so that it keeps to one line beside the revision', async () => {
  const { spec } = await specOf({
    'spec.yaml': `title: ${'A platform for everything '.repeat(6)}\nrevision: 1.2.0\n`,
  });
  for (const css of [runningHeads(spec), runningHeadsOfDocument(spec, '05-data-models')]) {
    const heads = [...css.matchAll(/@top-left \{ content: "([^"]*)"/gu)].map(
      ([, head = '']) => head,
    );
    expect(heads.length).toBeGreaterThan(1);
    for (const head of heads) {
      expect(head.length).toBeLessThanOrEqual(70);
      expect(head).toMatch(/…$/u);
    }
    expect(css).toMatch(/@top-right \{ content: "Revision 1\.2\.0"; white-space: nowrap;/u);
  }
});
