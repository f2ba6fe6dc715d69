import { directionOf } from './direction.ts';
import type { Compiled, Message, Messages, PluralMessage } from './message.ts';
import { formatInteger, pluralForm } from './plural.ts';

const PLACEHOLDER = /\{(\w+)\}/u;

/** True for the forms of one message; a group of messages has other names. */
export function isPlural(message: Message | Messages): message is PluralMessage {
  return typeof message === 'object' && typeof message.other === 'string';
}

type Filled = string | readonly unknown[];

/**
 * A value of a sentence that is written from right to left. It may be written from left to right, `28.1 MB`: isolated,
 * its words keep their order, and so do those of the sentence. An address is to be copied as it is.
 */
function isolated(value: string, language: string): string {
  if (directionOf(language) === 'ltr' || value === '' || /^https?:/u.test(value)) return value;
  return `\u2068${value}\u2069`;
}

/** Text and names of placeholders, in turn. */
function fill(parts: readonly string[], values: Record<string, unknown>, language: string): Filled {
  const filled = parts
    .map((part, index): unknown => {
      if (index % 2 === 0) return part;
      const value = values[part];
      if (typeof value === 'string') return isolated(value, language);
      return typeof value === 'number' ? formatInteger(value, language) : value;
    })
    .filter((part) => part !== '' && part !== undefined);
  return filled.every((part) => typeof part === 'string') ? filled.join('') : filled;
}

function formatOf(message: Message, language: string): (values: Record<string, unknown>) => Filled {
  if (!isPlural(message)) {
    const parts = message.split(PLACEHOLDER);
    return (values) => fill(parts, values, language);
  }
  const forms = new Map(
    Object.entries(message).map(([form, text]) => [form, text.split(PLACEHOLDER)]),
  );
  const other = message.other.split(PLACEHOLDER);
  return (values) =>
    fill(forms.get(pluralForm(values.count as number, language)) ?? other, values, language);
}

function compileAny(messages: Message | Messages, language: string): unknown {
  if (typeof messages === 'string')
    return PLACEHOLDER.test(messages) ? formatOf(messages, language) : messages;
  if (isPlural(messages)) return formatOf(messages, language);
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name, compileAny(message, language)]),
  );
}

/**
 * Messages as code uses them: those with placeholders, and those with plural forms, become functions.
 *
 * @param language BCP 47 tag, for plural forms and numbers
 * @example compile({ more: '{rest} more' }, 'en').more({ rest: 1234 }) // '1,234 more'
 */
export function compile<const M extends Messages>(messages: M, language: string): Compiled<M> {
  return compileAny(messages, language) as Compiled<M>;
}
