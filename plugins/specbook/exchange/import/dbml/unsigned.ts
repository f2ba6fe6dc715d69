/** Unsigned numbers of MySQL, which the parser of `@dbml/core` reads as signed ones. */
import type { Catalogue } from '../catalogue.ts';
import { parenthesized, splitList } from '../sql/parentheses.ts';
import { splitOtherStatements } from './statements.ts';

const TABLE =
  /^create\s+(?:temporary\s+)?table\s+(?:if\s+not\s+exists\s+)?(?:\S+\.)?[`"]?([^`"\s(]+)/iu;
const COLUMN =
  /^\s*[`"]?([^`"\s]+)[`"]?\s+\w+\s*(?:\([^()]*\))?\s+((?:unsigned|zerofill)(?:\s+zerofill)?)\b/iu;

/** Gives the columns of a catalogue the word behind their types. */
export function addUnsigned(catalogue: Catalogue, sql: string): void {
  for (const { text } of splitOtherStatements(sql)) {
    const name = TABLE.exec(text)?.[1];
    const table = catalogue.tables.find((one) => one.name === name);
    if (!table) continue;
    for (const part of splitList(parenthesized(text, text.indexOf('(')).inner)) {
      const [, column, word = ''] = COLUMN.exec(part) ?? [];
      const found = table.columns.find((one) => one.name === column);
      if (found && !/unsigned/iu.test(found.type)) found.type += ` ${word.toLowerCase()}`;
    }
  }
}
