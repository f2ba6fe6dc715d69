/** Names of the database as the specification writes them, and names for people out of them. */
import { findControl } from '../../../schema/control-characters.ts';
import { proposeId } from '../../../schema/identifier.ts';
import { splitName } from '../../export/data-model/physical-names.ts';
import type { QualifiedName } from '../catalogue.ts';

function part(name: string): string {
  return /[".]/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

/** A name with its schema; quotes where a part contains a point. @example physicalText({ schema: null, name: 'a.b' }) // '"a.b"' */
export function physicalText({ schema, name }: QualifiedName): string {
  return schema === null ? part(name) : `${part(schema)}.${part(name)}`;
}

/** The name that a text of the specification states; `public` needs no schema. */
export function parsePhysical(text: string): QualifiedName {
  const parts = splitName(text);
  const name = parts.at(-1) ?? text;
  const schema = parts.length > 1 ? parts.slice(0, -1).join('.') : 'public';
  return { schema: schema === 'public' ? null : schema, name };
}

/** Names that Windows keeps for devices, whatever their extension, and one that no item has. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|readme)$/iu;
/** The name of a file has at most 255 bytes, and a temporary one adds to it. */
const MAX_FILE_ID = 120;

/**
 * An id that is a safe name of a file on every system.
 *
 * @param taken ids that exist already
 * @example fileId('con', new Set(), 'entity') // 'con_entity'
 */
export function fileId(name: string, taken: ReadonlySet<string>, noun: string): string {
  const wanted = RESERVED.test(name) ? `${name}_${noun}` : name;
  const id = proposeId(wanted, taken, noun);
  if (id.length <= MAX_FILE_ID && !RESERVED.test(id)) return id;
  const short = RESERVED.test(id) ? `${id}_${noun}` : id.slice(0, MAX_FILE_ID);
  return proposeId(short, taken, noun);
}

/** A name for people. @example titleOf('appointmentSlots_v2') // 'Appointment slots v2' */
export function titleOf(name: string): string {
  const words = name
    .replace(/[\p{Cc}\p{Cf}]+/gu, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z][a-z])/gu, ' ')
    .replace(/[_\s-]+/gu, ' ')
    .trim();
  const isCamel = /^[A-Z][a-z0-9]+(?: [A-Z][a-z0-9]+)+$/u.test(words);
  const text = isCamel ? words.toLowerCase() : words;
  return text === '' ? name.trim() || '?' : text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text without characters that no file may hold; undefined if nothing else is left. */
export function printableText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const clean = findControl(text) ? text.replace(/(?![\t\n\r])\p{Cc}/gu, '') : text;
  return clean.trim() === '' ? undefined : clean.trim();
}

/**
 * A comment of the database as documentation, and word for word where that is not the same: `[[` would be a reference.
 *
 * @param key `purpose` or `description`
 */
export function documented(key: 'purpose' | 'description', comment: string | undefined) {
  const text = printableText(comment);
  if (text === undefined) return {};
  const prose = text.replaceAll('[[', '[ [').replace(/^[\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '');
  return { [key]: prose, ...(prose !== text && { comment: text }) };
}
