import { shopOf } from '../model/shop.ts';

/** What is said about a specification, without places: `severity rule: message. hint`. */
export async function complaintsAbout(
  entities: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { problems } = await shopOf(entities, more);
  return problems.map(
    ({ severity, rule, message, hint }) => `${severity} ${rule}: ${message}. ${hint}`,
  );
}

/** An entity with a key and whatever else, each line indented by two blanks. */
export const withKey = (...lines: string[]): string =>
  ['fields:', '  id: { type: uuid, key: primary }', ...lines, ''].join('\n');
