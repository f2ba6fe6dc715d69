/** Mistakes in `strings` of the options: names that no message has, and texts that lack a placeholder. */
import { isPlural } from '../../i18n/compile.ts';
import { en } from '../../i18n/en/index.ts';
import type { Message, Messages } from '../../i18n/message.ts';
import { closest } from '../../model/closest.ts';

const PLACEHOLDERS = /\{(\w+)\}/gu;
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** A mistake, and the names of options that lead to it. */
interface Mistake {
  path: string[];
  message: string;
}

/** True for a BCP 47 tag that is written as it should be. @example isLanguageTag('pt-BR') // true */
export function isLanguageTag(tag: string): boolean {
  return canonicalTag(tag) === tag;
}

/** The tag in its usual spelling, `pt-BR` for `pt-br`; undefined where it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // A RangeError: not a tag.
    return undefined;
  }
}

function suggest(name: string, names: readonly string[]): string {
  const near = closest(name, names);
  if (near !== undefined) return `did you mean ${near}?`;
  return `expected one of ${names.join(', ')}`;
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDERS)].map(([, name = '']) => name);
}

/** Placeholders of a text beside those of the message that it stands for. */
function* findPlaceholderMistakes(text: string, original: Message, path: string[]) {
  const texts = isPlural(original) ? Object.values(original) : [original];
  const wanted = [...new Set(texts.flatMap(placeholdersOf))];
  // A form may say the number in words, or not at all.
  const allowed = isPlural(original) ? [...new Set([...wanted, 'count'])] : wanted;
  const used = placeholdersOf(text);
  const list = allowed.map((name) => `{${name}}`).join(', ');
  for (const name of used.filter((one) => !allowed.includes(one))) {
    const near = closest(name, allowed);
    const hint = near !== undefined ? `did you mean {${near}}?` : list && `its values are ${list}`;
    yield { path, message: [`unknown placeholder {${name}}`, hint].filter(Boolean).join('; ') };
  }
  for (const name of wanted.filter((one) => !used.includes(one))) {
    if (isPlural(original) && name === 'count') continue;
    yield {
      path,
      message: `placeholder {${name}} is missing; the English text is "${texts.at(-1)}"`,
    };
  }
}

function* findFormMistakes(
  forms: Record<string, unknown>,
  original: Message,
  path: string[],
  language: string,
): Generator<Mistake> {
  const categories: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const ofLanguage = FORMS.filter((form) => categories.includes(form));
  if (!Object.hasOwn(forms, 'other'))
    yield {
      path,
      message: `the plural form other is missing; forms of ${language}: ${ofLanguage.join(', ')}`,
    };
  for (const [form, text] of Object.entries(forms)) {
    const at = [...path, form];
    if (!ofLanguage.includes(form))
      yield {
        path: at,
        message: `no plural form of ${language}; its forms are ${ofLanguage.join(', ')}`,
      };
    else if (typeof text === 'string') yield* findPlaceholderMistakes(text, original, at);
    else yield { path: at, message: 'expected a text' };
  }
}

function* findMessageMistakes(
  value: unknown,
  original: Message | Messages,
  path: string[],
  language: string,
): Generator<Mistake> {
  const isGroup = typeof original !== 'string' && !isPlural(original);
  if (typeof value === 'string' && !isGroup) {
    yield* findPlaceholderMistakes(value, original, path);
  } else if (typeof value !== 'object' || value === null || (!isGroup && !isPlural(original))) {
    yield { path, message: isGroup ? 'expected a group of messages' : 'expected a text' };
  } else if (!isGroup) {
    yield* findFormMistakes(value as Record<string, unknown>, original, path, language);
  } else {
    for (const [name, own] of Object.entries(value)) {
      const at = [...path, name];
      const message = Object.hasOwn(original, name) ? original[name] : undefined;
      if (message === undefined)
        yield { path: at, message: `no such message; ${suggest(name, Object.keys(original))}` };
      else if (own !== undefined) yield* findMessageMistakes(own, message, at, language);
    }
  }
}

/**
 * Every mistake in the strings of a project.
 *
 * @example findStringMistakes({ de: { shell: { meun: 'Menü' } } }) // [{ path: ['de', 'shell', 'meun'], message: 'no such message; did you mean menu?' }]
 */
export function findStringMistakes(strings: Readonly<Record<string, unknown>>): Mistake[] {
  return Object.entries(strings).flatMap(([tag, messages]) => {
    if (isLanguageTag(tag)) return [...findMessageMistakes(messages, en, [tag], tag)];
    const canonical = canonicalTag(tag);
    const hint =
      canonical === undefined ? 'expected one such as de or pt-BR' : `write ${canonical}`;
    return [{ path: [tag], message: `not a language tag; ${hint}` }];
  });
}
