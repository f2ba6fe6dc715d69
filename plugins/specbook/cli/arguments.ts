/** What was typed behind `specbook`, checked before anything is done. */
import { parseArgs } from 'node:util';
import { closest } from '../model/closest.ts';
import { UsageError } from './usage-error.ts';

/** One option. */
export interface Option {
  /** What it is for, as `--help` says it. */
  summary: string;
  /** What stands behind it, as `--help` shows it: `DIR`; absent for a switch. */
  value?: string;
  /** The only values that it takes. */
  oneOf?: readonly string[];
  /** One letter. */
  short?: string;
}

/** Options by their name without `--`. */
export type Options = Readonly<Record<string, Option>>;

/** What was typed. */
export interface Typed {
  /** Everything that is no option. */
  words: string[];
  /** Values by option; a switch that was given has the value `true`. */
  values: Partial<Record<string, string>>;
}

/** ` Did you mean check?`, or what there is instead. */
export function didYouMean(text: string, candidates: readonly string[], otherwise: string): string {
  const meant = closest(text, candidates);
  return meant === undefined ? otherwise : `Did you mean ${meant}?`;
}

function checkValue(name: string, option: Option, value: string | undefined): string {
  if (option.value === undefined) {
    if (value === undefined) return 'true';
    throw new UsageError(`--${name} takes no value.`, `Write --${name} alone.`);
  }
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new UsageError(
      `--${name} needs a value: ${option.summary}.`,
      `Write --${name} ${option.oneOf?.[0] ?? option.value}.`,
    );
  }
  if (option.oneOf && !option.oneOf.includes(value)) {
    throw new UsageError(
      `--${name} cannot be "${value}".`,
      didYouMean(value, option.oneOf, `It can be ${option.oneOf.join(', ')}.`),
    );
  }
  return value;
}

/**
 * Sorts what was typed into words and options. An option that comes twice counts as it was given last.
 *
 * @throws WrongUse for an option that is none, or whose value is none.
 * @example parseArguments(['check', '--format=json'], OPTIONS) // { words: ['check'], values: { format: 'json' } }
 */
export function parseArguments(args: readonly string[], options: Options): Typed {
  const known = Object.entries(options).map(([name, { value, short }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
  ]);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known) as Record<string, { type: 'boolean' | 'string' }>,
    strict: false,
    tokens: true,
  });
  const typed: Typed = { words: [], values: {} };
  for (const token of tokens) {
    if (token.kind === 'positional') typed.words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option) {
      typed.values[name] = checkValue(name, option, value);
      continue;
    }
    const all = Object.keys(options).map((candidate) => `--${candidate}`);
    throw new UsageError(
      `There is no option ${rawName}.`,
      didYouMean(rawName, all, `There are ${all.join(', ')}.`),
    );
  }
  return typed;
}
