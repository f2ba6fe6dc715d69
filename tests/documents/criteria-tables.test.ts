import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentHtml } from '../../plugins/specbook/documents/render-html.ts';
import { filesOf, smallSpec } from './specs.ts';

const document = composeDocuments(smallSpec).find(({ slug }) => slug.startsWith('08'))!;
const html = documentHtml(smallSpec, document)
  .filter((piece) => typeof piece === 'string')
  .join('');
const markdown = filesOf(smallSpec).get('08-Acceptance-Criteria.md')?.text ?? '';

describe('the criteria of document 08', () => {
  it.each(smallSpec.criteria)('show $id in a row with its address', ({ key, id }) => {
    const { number, anchor } = document.locations.get(key)!;
    expect(anchor).toBe(id.toLowerCase());
    expect(number).toMatch(/^8\.\d+\.\d+$/u);
    expect(html).toMatch(new RegExp(`<tr id="${anchor}"><td[^>]*>${id}<td`, 'u'));
    expect(markdown).toContain(`| ${id} |`);
  });

  it('stand in one table for each kind of an area, with their evidence in a second one', () => {
    const section = markdown.slice(
      markdown.indexOf('### 8.4.1 Functional'),
      markdown.indexOf('### 8.4.2'),
    );
    const heads = section
      .split('\n')
      .filter((_, index, all) => (all[index + 1] ?? '').startsWith('| - '));
    expect(heads).toEqual([
      '| Criterion | Statement | Verdict | Priority | Verified by | Status | Owner | Tags | Since | Verifies | Standards |',
      '| Criterion | By | Evidence | Verdict | Run | Why |',
    ]);
    expect(section).not.toContain('####');
  });

  it('are listed by kind in the contents, not one by one', () => {
    const titles = document.contents.map(({ number }) => number);
    expect(titles).toContain('8.4.1');
    expect(titles).not.toContain('8.4.1.1');
  });
});
