/** Names, texts and settings of DBML. https://dbml.dbdiagram.io/docs */

/** A name in double quotes. @example quoteName('a "b"') // '"a \\"b\\""' */
export function quoteName(name: string): string {
  return `"${name
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\s*[\r\n]\s*/gu, ' ')}"`;
}

/** A name with its schema. */
export function qualify({ schema, name }: { schema: string | undefined; name: string }): string {
  return schema === undefined ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}

/** A text; of several lines in three quotes. */
export function quoteText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replace(/\r\n?/gu, '\n');
  return escaped.includes('\n') ? `'''${escaped}'''` : `'${escaped}'`;
}

/** An expression of the database; undefined where it holds what would end it. */
export function quoteExpression(sql: string): string | undefined {
  return sql.includes('`') ? undefined : `\`${sql.replace(/\s+/gu, ' ')}\``;
}

/** Settings in brackets; nothing where there are none. */
export function settings(all: readonly (string | undefined)[]): string {
  const stated = all.filter((one) => one !== undefined);
  return stated.length > 0 ? ` [${stated.join(', ')}]` : '';
}

/** A note as a setting. */
export function noteSetting(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `note: ${quoteText(text)}`;
}
