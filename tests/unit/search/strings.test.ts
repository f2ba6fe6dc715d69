/** Every word that search adds to what authors wrote comes from the strings, in the language of the specification. */
import { describe, expect, it } from 'vitest';
import { searchRecords } from '../../../plugins/specbook/search/records.ts';
import { textsWithOwnWords } from '../../support/own-words.ts';
import { PSEUDO } from '../../support/pseudo-locale.ts';
import { specOf } from '../../support/spec-of.ts';
import { filesIn, SHOP } from '../../support/specs.ts';

const { spec: shop } = await specOf(Object.fromEntries(filesIn(SHOP)));
const spec = { ...shop, locale: PSEUDO };

describe('in a language that puts every text of the interface in brackets', () => {
  const records = searchRecords(spec, (target) => target);

  it('results and filters say nothing in words of their own', () => {
    const texts = records.flatMap(({ title, detail, fields = '', filters }) => [
      title,
      detail,
      fields,
      ...[filters.kind, filters.status, filters.place, filters.document].flat(),
    ]);
    expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(50);
    expect(textsWithOwnWords(spec, [...new Set(texts)])).toEqual([]);
  });

  it('nor does the text of pages that show many items', () => {
    const texts = records.flatMap(({ kind, content }) => (kind === 'page' ? [content] : []));
    expect(texts.length).toBeGreaterThan(10);
    expect(textsWithOwnWords(spec, texts)).toEqual([]);
  });
});
