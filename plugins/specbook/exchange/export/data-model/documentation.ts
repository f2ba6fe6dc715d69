/** What is documented of a table, a column or a type, as text without markup of references. */

/** Prose without the brackets of references. @example plainText('See [[clinic.timezone]].') // 'See clinic.timezone.' */
export function plainText(prose: string): string {
  return prose.replace(/\[\[(?:[a-z-]+:)?([^\]|]+)(?:\|[^\]]*)?\]\]/gu, '$1');
}

/** The comment of the database, else what is documented; undefined where there is neither. */
export function documentationOf(data: {
  comment?: string | undefined;
  purpose?: string | undefined;
  description?: string | undefined;
}): string | undefined {
  const prose = data.purpose ?? data.description;
  return data.comment ?? (prose === undefined ? undefined : plainText(prose));
}
