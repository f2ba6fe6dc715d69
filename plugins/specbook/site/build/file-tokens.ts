/** The values that a user's style sheets give to tokens, as files of diagrams need them: plain colours and fonts. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { transform } from 'lightningcss';
import postcss, { type Root } from 'postcss';
import {
  COLOUR_NAMES,
  defaultValue,
  FONT_NAMES,
  type FileTokens,
  type Mode,
} from '../../theme/tokens.ts';
import { rootProperties } from './custom-properties.ts';

/**
 * Reads style sheets and what they import.
 *
 * @param files absolute paths; those of other languages than CSS are passed over
 */
export async function fileTokens(files: readonly string[]): Promise<FileTokens> {
  const seen = new Set<string>();
  const sheets = await Promise.all(files.map((file) => readSheets(file, seen)));
  const properties = rootProperties(sheets.flat());
  return { light: valuesOf(properties.light, 'light'), dark: valuesOf(properties.dark, 'dark') };
}

/** A style sheet behind those that it imports. */
async function readSheets(file: string, seen: Set<string>): Promise<Root[]> {
  if (seen.has(file) || !file.endsWith('.css')) return [];
  seen.add(file);
  const sheet = postcss.parse(await readFile(file, 'utf8'), { from: file });
  const imports: string[] = [];
  sheet.walkAtRules('import', ({ params }) => {
    const target = /^(?:url\(\s*)?["']?([^"')\s]+)/u.exec(params)?.[1];
    if (target !== undefined && !/^(?:[a-z]+:)?\/\//u.test(target)) imports.push(target);
  });
  const imported = await Promise.all(
    imports.map((target) => readSheets(importedFile(target, file), seen)),
  );
  return [...imported.flat(), sheet];
}

/** As Vite resolves an import: a package, else a path from the file. */
function importedFile(target: string, from: string): string {
  if (!target.startsWith('.')) {
    try {
      return createRequire(from).resolve(target);
    } catch {
      // `@import 'tokens.css'` is a path too; where there is no such file, Vite names it.
    }
  }
  return resolve(dirname(from), target);
}

function valuesOf(properties: ReadonlyMap<string, string>, mode: Mode): Record<string, string> {
  const values = [
    ...COLOUR_NAMES.map((name) => [name, `--sb-${name}`, colourOf] as const),
    ...FONT_NAMES.map((name) => [`font-${name}`, `--sb-font-${name}`, fontOf] as const),
  ].map(([token, property, evaluate]): [string, string | undefined] => {
    const written = properties.get(property);
    const value = written === undefined ? undefined : substitute(written, properties);
    return [token, value === undefined ? undefined : evaluate(value, mode)];
  });
  return Object.fromEntries(
    values.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const fontOf = (value: string): string => value;

/** No browser that shows an SVG file is older; viewers of images know colours of sRGB alone. */
const TARGETS = { chrome: 60 << 16 };

/** A colour as every viewer reads it; nothing for what is none. @example colourOf('oklch(45% 0.15 145)', 'light') // '#006915' */
function colourOf(value: string, mode: Mode): string | undefined {
  // A value that is no colour makes another kind of declaration.
  const declared: string[] = [];
  const { code } = transform({
    filename: 'token.css',
    code: Buffer.from(`a{color:${value}}`),
    minify: true,
    targets: TARGETS,
    errorRecovery: true,
    visitor: {
      Declaration: ({ property }) => {
        declared.push(property);
      },
      Color: (colour) =>
        typeof colour === 'object' && colour.type === 'light-dark' ? colour[mode] : colour,
    },
  });
  return declared.includes('color') ? /color:([^;}]+)/u.exec(code.toString())?.[1] : undefined;
}

const REFERENCE =
  /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*))?\)/u;
/** More references in one value are taken for a circle. */
const MOST_REFERENCES = 50;

/** A value with what its `var()` stand for; nothing where one stands for nothing. */
function substitute(value: string, properties: ReadonlyMap<string, string>): string | undefined {
  let text = value;
  for (let count = 0; count < MOST_REFERENCES; count++) {
    const reference = REFERENCE.exec(text);
    if (!reference) return text.trim();
    const [whole, name = '', fallback] = reference;
    const replacement = properties.get(name) ?? defaultValue(name) ?? fallback;
    if (replacement === undefined) return undefined;
    text = text.replace(whole, () => replacement.trim());
  }
  return undefined;
}
