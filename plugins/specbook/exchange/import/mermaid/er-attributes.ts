/** Reads the attributes of an entity in an `erDiagram`. */
import { shownText, type ErScanner } from './er-scanner.ts';

/** An attribute of an entity. */
export interface ErAttribute {
  type: string;
  name: string;
  keys: readonly ('PK' | 'FK' | 'UK')[];
  comment?: string;
}

/** A type with parameters in `~`, a word in backticks, or a plain word; a name may begin with `*`. */
const WORD =
  /`([^`\n]+)`|([^\s{}"`]*~[^\n{}"`]*~[^\s{}"`,]*)|([*\p{L}\p{N}_][\p{L}\p{N}\p{M}_\-[\]().,*]*)/uy;
const KEY = /(PK|FK|UK)\b(?![-\w])/iuy;
const KEYS = { pk: 'PK', fk: 'FK', uk: 'UK' } as const;

function word(scanner: ErScanner): string | undefined {
  scanner.skipSpaces();
  const found = scanner.take(WORD);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

function keyOf(scanner: ErScanner): ErAttribute['keys'][number] | undefined {
  scanner.skipSpaces();
  const found = scanner.take(KEY)?.[1]?.toLowerCase();
  return found === 'pk' || found === 'fk' || found === 'uk' ? KEYS[found] : undefined;
}

function keysOf(scanner: ErScanner): ErAttribute['keys'] {
  const keys: ErAttribute['keys'][number][] = [];
  for (let key = keyOf(scanner); key; key = keyOf(scanner)) {
    keys.push(key);
    scanner.skipSpaces();
    if (!scanner.take(/,/uy)) break;
  }
  return keys;
}

/** One attribute; undefined where none stands. */
function attribute(scanner: ErScanner): ErAttribute | undefined {
  const type = word(scanner);
  if (type === undefined) return undefined;
  // `string?` may be empty, as any attribute that is no key.
  scanner.take(/\?/uy);
  const name = word(scanner);
  if (name === undefined) return undefined;
  const keys = keysOf(scanner);
  scanner.skipSpaces();
  const comment = shownText(scanner.take(/"([^"]*)"/uy)?.[1] ?? '');
  const isMarked = name.startsWith('*') && !keys.includes('PK');
  return {
    type: type.replaceAll('~', (_, at: number) => (type.indexOf('~') === at ? '<' : '>')),
    name: name.replace(/^\*/u, ''),
    keys: isMarked ? ['PK', ...keys] : keys,
    ...(comment !== '' && { comment }),
  };
}

/**
 * The attributes up to the closing brace, which is read too.
 *
 * @param lose takes what is no attribute: its text, and its line
 */
export function readAttributes(
  scanner: ErScanner,
  lose: (text: string, line: number) => void,
): ErAttribute[] {
  const attributes: ErAttribute[] = [];
  for (;;) {
    scanner.take(/\s+/uy);
    if (scanner.isAtEnd || scanner.take(/\}/uy)) return attributes;
    const start = scanner.position;
    const { line } = scanner;
    const found = attribute(scanner);
    if (found) {
      attributes.push(found);
      continue;
    }
    scanner.position = start;
    const text = (scanner.take(/[^\n}]+/uy) ?? scanner.take(/./uy))?.[0].trim() ?? '';
    lose(text, line);
  }
}
