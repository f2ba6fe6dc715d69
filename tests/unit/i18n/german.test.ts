/** German is complete: the types see to the keys, this to the texts. */
import { describe, expect, it } from 'vitest';
import { de } from '../../../plugins/specbook/i18n/de/index.ts';
import { en } from '../../../plugins/specbook/i18n/en/index.ts';
import { findStringMistakes } from '../../../plugins/specbook/site/integration/strings-option.ts';

/** Texts by path: `shell.menu`. */
function textsOf(messages: unknown, path: string): [path: string, text: string][] {
  if (typeof messages === 'string') return [[path, messages]];
  return Object.entries(messages as Record<string, unknown>).flatMap(([name, own]) =>
    textsOf(own, path === '' ? name : `${path}.${name}`),
  );
}

const german = textsOf(de, '');
const english = new Map(textsOf(en, ''));

/** Both languages write these in the same words: tools, units, formulas, and what authors type. */
const SAME_IN_BOTH = /^(?:[\W\d_]|\{\w+\}|SLA|RPO|RTO|Revision|Commit|Version|Status|a[1-3n])*$/u;

describe('German', () => {
  it('has the names, placeholders and plural forms of English', () => {
    expect(findStringMistakes({ de })).toEqual([]);
    expect(german.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  });

  it('has no sentence that is still English', () => {
    const same = german.filter(
      ([path, text]) =>
        text === english.get(path) && /\p{L} +\p{L}/u.test(text) && !SAME_IN_BOTH.test(text),
    );
    expect(same).toEqual([]);
  });

  it('addresses nobody as Sie or du', () => {
    expect(
      german.filter(([, text]) =>
        /(?<![.:?!] |^)\b(?:Sie|Ihnen|Ihre?[nmrs]?|du|dein\w*)\b/u.test(text),
      ),
    ).toEqual([]);
  });
});
