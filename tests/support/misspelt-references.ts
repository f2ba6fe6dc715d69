/** Misspells every reference of a specification, and expects a problem at the place of each. */
import { expect } from 'vitest';
import { isScalar, parseDocument, visit, type Pair, type Scalar } from 'yaml';
import { runChecks } from '../../plugins/specbook/checks/index.ts';
import type { Problem } from '../../plugins/specbook/model/problem.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { readSpec } from '../../plugins/specbook/read/read-spec.ts';
import { pathsOf, textsOf } from './specs.ts';

/** Reads and checks `files` in place of the texts of a folder. */
async function read(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<{ spec: Spec; problems: Problem[] }> {
  const encoder = new TextEncoder();
  const bytes = new Map([...files].map(([path, text]) => [path, encoder.encode(text)] as const));
  const others = new Set(pathsOf(folder).filter((path) => !files.has(path)));
  const { spec, problems } = await readSpec(
    { files: bytes, others, problems: [] },
    { now: '2026-11-22' },
  );
  return { spec, problems: [...problems, ...runChecks(spec)] };
}

/** A reference in a file: where it stands, and what it says. */
interface Reference {
  file: string;
  offset: number;
  text: string;
  /** Where it is pointed at: at the quotes or brackets around it. */
  place: number;
  /** It is only known to be wrong while another reference is right: the entity of a key, the type of a default. */
  depends: boolean;
}

/**
 * Keys whose values may read like the name of an item without being a reference: names for people, physical names,
 * words of a relationship, the thing a price is for, what a run measured, tags, and where a column of a result file stands.
 */
const FREE_TEXT = new Set([
  'name',
  'title',
  'table',
  'per',
  'system',
  'tags',
  'example',
  'metric',
  'area',
  'id',
  'erasure',
  'unit',
  'verb',
]);
/** Keys whose values are words of the format, which may be words of a vocabulary too. */
const FIXED_WORDS = new Set(['kind', 'enforcedBy', 'generated']);
/** Maps whose keys name what exists elsewhere; the keys of all others define. */
const REFERRING_MAPS = new Set(['volume', 'maps', 'on']);
/** Keys whose values are fields of the entity itself. */
const OWN_FIELDS = new Set(['on', 'fields', 'include']);

/** Everything in the YAML of a file that names an item, a field or a type; found by what is named, not by the reader. */
function referencesIn(file: string, text: string, spec: Spec): Reference[] {
  const isMarkdown = !file.endsWith('.yaml');
  const start = isMarkdown ? 4 : 0;
  const yaml = isMarkdown ? text.slice(4, text.indexOf('\n---', 3)) : text;
  // A word of a vocabulary that spec.yaml leaves open is never wrong.
  const names = new Set(
    [...spec.items.values()].filter(({ implied }) => implied !== true).map(({ id }) => id),
  );
  const parts = new Set(
    spec.requirements.flatMap(({ id, data }) =>
      'targets' in data ? Object.keys(data.targets).map((part) => `${id}.${part}`) : [],
    ),
  );
  const entity = /^entities\/.*\/([^/]+)\.\w+$/u.exec(file)?.[1] ?? '';
  const found: Reference[] = [];

  const add = (scalar: Scalar, depends = false): void => {
    const quote = /^["']/u.test(yaml.slice(scalar.range?.[0] ?? 0)) ? 1 : 0;
    found.push({
      file,
      offset: start + (scalar.range?.[0] ?? 0) + quote,
      text: String(scalar.value),
      place: start + (scalar.range?.[0] ?? 0),
      depends,
    });
  };
  const keysAbove = (path: readonly unknown[]): string[] =>
    path.flatMap((step) => {
      const key = (step as Pair).key;
      return isScalar(key) ? [String(key.value)] : [];
    });

  visit(parseDocument(yaml, { keepSourceTokens: true }), {
    Scalar(position, node, path) {
      const word = typeof node.source === 'string' ? node.source : String(node.value);
      const keys = keysAbove(path);
      const isOwnField = (name: string): boolean => names.has(`${entity}.${name}`);
      if (position === 'key') {
        // The pair itself is the last step: the map that holds it stands under the key before.
        const holder = keys.at(-2) ?? '';
        const isVolume = holder === 'volume' && names.has(word);
        const isMapped = holder === 'maps' && names.has(word);
        const isOn = holder === 'on' && keys.includes('foreignKeys') && isOwnField(word);
        if (REFERRING_MAPS.has(holder) && (isVolume || isMapped || isOn)) add(node);
        return;
      }
      const key = keys.at(-1) ?? '';
      if (FREE_TEXT.has(key) || FIXED_WORDS.has(key)) return;
      if (key === 'type' && keys.includes('fields')) {
        add(node);
      } else if (entity !== '' && OWN_FIELDS.has(key) && isOwnField(word.split(' ')[0] ?? '')) {
        add(node);
      } else if (key === 'default' || (keys.at(-2) === 'on' && keys.includes('foreignKeys'))) {
        if (names.has(word) || key !== 'default') add(node, true);
      } else if (names.has(word) || parts.has(word)) {
        add(node);
      }
    },
  });
  for (const match of text.matchAll(/(?<!`)\[\[([A-Za-z0-9_.-]+)\]\]/gu)) {
    found.push({
      file,
      offset: match.index + 2,
      text: match[1] ?? '',
      place: match.index,
      depends: false,
    });
  }
  return found;
}

/** Changes one letter, the turn-th of those it has; undefined when it has none. */
function misspell(text: string, turn: number): string | undefined {
  const name = /^[^\s(]*/u.exec(text)?.[0] ?? '';
  const letters = [...name.matchAll(/[A-Za-z]/gu)].map(({ index }) => index);
  const at = letters[turn % Math.max(1, letters.length)];
  if (at === undefined) return undefined;
  const letter = text.charAt(at).toLowerCase() === 'q' ? 'x' : 'q';
  return text.slice(0, at) + letter + text.slice(at + 1);
}

/** Line and column of an offset, from 1. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** Which references are misspelt at once: each reports where it stands only while those that it depends on are right. */
export const TURNS: readonly (readonly [letter: number, dependent: boolean])[] = [
  [0, false],
  [1, false],
  [2, false],
  [5, false],
  [0, true],
  [1, true],
];

/**
 * Changes one letter of every reference in a folder, and expects a problem at each.
 *
 * @param turn which letter of a name is changed
 * @param dependent those references that are only known to be wrong while another is right, instead of all others
 * @returns how many references were changed
 */
export async function expectMisspellingsReported(
  folder: string,
  turn: number,
  dependent: boolean,
): Promise<number> {
  const texts = textsOf(folder);
  const whole = await read(folder, texts);
  expect(whole.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const changed = new Map(texts);
  const expected: { place: string; what: string }[] = [];
  for (const [file, text] of texts) {
    let result = text;
    for (const reference of referencesIn(file, text, whole.spec)) {
      if (reference.depends !== dependent) continue;
      const wrong = misspell(reference.text, turn);
      if (wrong === undefined) continue;
      const { offset } = reference;
      expect(text.slice(offset, offset + reference.text.length)).toBe(reference.text);
      result = result.slice(0, offset) + wrong + result.slice(offset + wrong.length);
      expected.push({
        place: `${file}:${placeOf(text, reference.place)}`,
        what: `${reference.text} → ${wrong}`,
      });
    }
    changed.set(file, result);
  }
  const { problems } = await read(folder, changed);
  const reported = new Set(problems.map(({ file, line, column }) => `${file}:${line}:${column}`));
  expect(expected.filter(({ place }) => !reported.has(place))).toEqual([]);
  return expected.length;
}
