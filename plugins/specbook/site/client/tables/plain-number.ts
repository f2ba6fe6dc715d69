/** Numbers as people of a language write them. */

const patterns = new Map<string, { pattern: RegExp; group: RegExp }>();

function patternOf(language: string): { pattern: RegExp; group: RegExp } {
  const known = patterns.get(language);
  if (known) return known;
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  // Cells have ordinary spaces only.
  const sign = (type: 'group' | 'decimal'): string =>
    `[${parts.find((part) => part.type === type)?.value.replace(/\s/u, ' ') ?? ''}]`;
  const [group, decimal] = [sign('group'), sign('decimal')];
  const made = {
    pattern: new RegExp(`^([+-]?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+))(?:${decimal}(\\d+))?$`, 'u'),
    group: new RegExp(group, 'gu'),
  };
  patterns.set(language, made);
  return made;
}

/**
 * A number as programs write it; any other text as it is.
 *
 * @example plainNumber('1.200,5', 'de') // '1200.5'
 */
export function plainNumber(text: string, language: string): string {
  const { pattern, group } = patternOf(language);
  const [, whole, fraction] = pattern.exec(text) ?? [];
  if (whole === undefined) return text;
  return whole.replace(group, '') + (fraction === undefined ? '' : `.${fraction}`);
}
