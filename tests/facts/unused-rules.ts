import type { SiteFacts } from './example-facts.ts';
import type { Fact } from './fact.ts';
import { lineOf, type Lists } from './losses.ts';
import { addressPattern, sentencePattern, titleOf, wordsPattern } from './patterns.ts';

/** Every text of a fact, in lower case as rules are applied to it. */
function textsOf(fact: Fact): string[] {
  const texts =
    fact.kind === 'row' ? fact.cells.flatMap(({ head, text }) => [head, text]) : [fact.text];
  return texts.map((text) => text.toLowerCase());
}

/** Rules that change nothing in a baseline: misspelt, or left behind by an update. */
export function unusedRules(old: SiteFacts, lists: Lists): string[] {
  const pages = [...old].map(([address, { html, markdown }]) => {
    const facts = [...html, ...markdown];
    return { address, facts, texts: new Set(facts.flatMap(textsOf)) };
  });
  const isSaid = (start: string | undefined, test: (texts: Set<string>) => boolean): boolean =>
    pages.some(({ address, texts }) => address.startsWith(start ?? '') && test(texts));
  const isLabel = (label: string) => (texts: Set<string>) =>
    texts.has(label.toLowerCase()) ||
    [...texts].some((text) => titleOf(text).title === label.toLowerCase());
  const isFact = (line: string) => (fact: Fact) => {
    const cells =
      fact.kind === 'row' ? fact.cells.map((cell) => lineOf({ kind: 'row', cells: [cell] })) : [];
    return [lineOf(fact), ...cells].some((text) => text.toLowerCase() === line.toLowerCase());
  };
  const unused = (name: string, rule: readonly unknown[], isUsed: boolean): string[] =>
    isUsed ? [] : [`${name}: ${rule.map(String).join(' → ')}`];
  return [
    ...lists.LABELS.flatMap((rule) => unused('LABELS', rule, isSaid(rule[2], isLabel(rule[0])))),
    ...[
      ...lists.WORDS.map((rule) => ({ name: 'WORDS', rule, pattern: wordsPattern(rule[0]) })),
    ].flatMap(({ name, rule, pattern }) =>
      unused(
        name,
        rule,
        isSaid(rule[2], (texts) => [...texts].join('\n').search(pattern) >= 0),
      ),
    ),
    ...lists.PATTERNS.flatMap((rule) => {
      const pattern = sentencePattern(rule[0]);
      return unused(
        'PATTERNS',
        rule,
        isSaid(rule[2], (texts) => [...texts].some((text) => text.search(pattern) >= 0)),
      );
    }),
    ...lists.COLUMNS.flatMap((rule) =>
      unused(
        'COLUMNS',
        rule,
        isSaid(rule[2], (texts) => rule[0].some((head) => texts.has(head.toLowerCase()))),
      ),
    ),
    ...lists.MOVED.flatMap((rule) =>
      unused(
        'MOVED',
        rule,
        pages.some(({ address }) => addressPattern(rule[0]).test(address)),
      ),
    ),
    ...lists.RELINKED.flatMap((rule) =>
      unused(
        'RELINKED',
        rule,
        pages.some(({ facts }) => facts.some(isFact(`${rule[0]} -> ${rule[1]}`))),
      ),
    ),
    ...lists.GONE.flatMap((rule) => {
      const places = pages.filter(({ address }) => addressPattern(rule[0]).test(address));
      return unused(
        'GONE',
        rule,
        places.some(({ facts }) => facts.some(isFact(rule[1]))),
      );
    }),
  ];
}
