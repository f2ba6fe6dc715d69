/** Parses and validates command-line arguments. */
import { parseArgs } from 'node:util';
import { closest } from '../model/closest.ts';
import { UsageError } from './usage-error.ts';

/** One option. */
export interface Option {
  /** Its purpose, for `--help`. */
  summary: string;
  /** Placeholder of its value in `--help`: `DIR`; absent for a flag. */
  value?: string;
  /** Accepted values. */
  oneOf?: readonly string[];
  /** One-letter form. */
  short?: string;
  /** The command does nothing without it. */
  required?: true;
}

/** Options by their name without `--`. */
export type Options = Readonly<Record<string, Option>>;

/** Parsed arguments. */
export interface ParsedArguments {
  /** Arguments that are not options. */
  positionals: string[];
  /** Values by option; a flag has the value `true`. */
  values: Partial<Record<string, string>>;
}

/** `Did you mean check?`, or the fallback if no candidate is close. */
export function didYouMean(text: string, candidates: readonly string[], fallback: string): string {
  const near = closest(text, candidates);
  return near === undefined ? fallback : `Did you mean ${near}?`;
}

function checkValue(name: string, option: Option, value: string | undefined): string {
  if (option.value === undefined) {
    if (value === undefined) return 'true';
    throw new UsageError(`Option --${name} takes no value.`, `Write --${name} without a value.`);
  }
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new UsageError(
      `Option --${name} requires a value: ${option.summary}.`,
      `Write --${name} ${option.oneOf?.[0] ?? option.value}.`,
    );
  }
  if (option.oneOf && !option.oneOf.includes(value)) {
    throw new UsageError(
      `Invalid value "${value}" of --${name}.`,
      didYouMean(value, option.oneOf, `Accepted values: ${option.oneOf.join(', ')}.`),
    );
  }
  return value;
}

/**
 * Parses arguments. The last value of a repeated option wins.
 *
 * @throws UsageError for an unknown option or an invalid value.
 * @example parseArguments(['check', '--format=json'], OPTIONS) // { positionals: ['check'], values: { format: 'json' } }
 */
export function parseArguments(args: readonly string[], options: Options): ParsedArguments {
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
  const parsed: ParsedArguments = { positionals: [], values: {} };
  for (const token of tokens) {
    if (token.kind === 'positional') parsed.positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option) {
      parsed.values[name] = checkValue(name, option, value);
      continue;
    }
    const all = Object.keys(options).map((candidate) => `--${candidate}`);
    throw new UsageError(
      `Unknown option ${rawName}.`,
      didYouMean(rawName, all, `Options: ${all.join(', ')}.`),
    );
  }
  return parsed;
}
