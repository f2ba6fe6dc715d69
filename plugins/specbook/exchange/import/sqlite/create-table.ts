/** What no pragma tells and only the statement says: checks, and the names of keys. */
import type { CheckConstraint } from '../catalogue.ts';
import { parenthesized, splitList, withoutTexts } from '../sql/parentheses.ts';

const NAME = String.raw`(?:constraint\s+(?:"((?:[^"]|"")+)"|\x60([^\x60]+)\x60|\[([^\]]+)\]|(\w+))\s+)?`;

function nameOf(groups: readonly (string | undefined)[]): string | undefined {
  return groups
    .slice(1, 5)
    .find((one) => one !== undefined)
    ?.replaceAll('""', '"');
}

/** Checks of a table, in their order. */
export function checksIn(sql: string): CheckConstraint[] {
  const plain = withoutTexts(sql);
  return [...plain.matchAll(new RegExp(`${NAME}\\bcheck\\s*\\(`, 'giu'))].map((match) => {
    const { inner } = parenthesized(sql, match.index + match[0].length - 1);
    const name = nameOf(match);
    return { ...(name !== undefined && { name }), sql: inner.trim() };
  });
}

function columnsIn(list: string): string {
  const names = splitList(list).map((one) => {
    const [, quoted, plain] = /^\s*(?:["`[]([^"`\]]+)["`\]]|([^\s]+))/u.exec(one) ?? [];
    return quoted ?? plain ?? '';
  });
  return names.join('\n');
}

/** Names of keys, by their columns in one text each. */
export function keyNamesIn(sql: string): {
  primary: string | undefined;
  unique: ReadonlyMap<string, string>;
  foreign: ReadonlyMap<string, string>;
} {
  const plain = withoutTexts(sql);
  const named = (words: string): Map<string, string> =>
    new Map(
      [...plain.matchAll(new RegExp(`${NAME}\\b${words}\\s*\\(([^()]*)\\)`, 'giu'))].flatMap(
        (match): [string, string][] => {
          const name = nameOf(match);
          return name === undefined ? [] : [[columnsIn(match[5] ?? ''), name]];
        },
      ),
    );
  return {
    primary: [...named(String.raw`primary\s+key`).values()][0],
    unique: named('unique'),
    foreign: named(String.raw`foreign\s+key`),
  };
}
