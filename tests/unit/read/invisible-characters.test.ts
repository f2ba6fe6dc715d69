/** A character that nobody sees, at every place of a correct specification. */
import { describe, expect, test } from 'vitest';
import { specOf } from '../../support/spec-of.ts';

const CORRECT: Readonly<Record<string, string>> = {
  'spec.yaml':
    'title: T\nrevision: 1.0.0\nservices:\n  api: { name: API }\ndatabase: { dialect: postgres }\n',
  'entities/d/a.yaml':
    'name: A\npurpose: A thing.\nfields:\n  id: { type: uuid, key: primary }\n  b: { type: uuid, references: a.id, onDelete: set null }\n  c:\n    type: numeric\n    required: true\nindexes:\n  i: { on: [b, c] }\n',
  'performance/p.yaml':
    'PERF-1:\n  kind: throughput\n  service: api\n  targets: { sustained: 300 rps }\n  touches:\n    - a\n',
  'acceptance/x.yaml':
    'area: X\ncriteria:\n  AC-1: { kind: functional, statement: "See [[a.b]].", verifies: [PERF-1] }\n',
};

interface Place {
  file: string;
  text: string;
  line: number;
  column: number;
}

function placeAt(file: string, text: string, at: number): Place {
  const before = text.slice(0, at).split('\n');
  return { file, text, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Each blank in turn replaced by a character. */
function inPlaceOfBlanks(character: string): Place[] {
  return Object.entries(CORRECT).flatMap(([file, text]) =>
    [...text.matchAll(/ /gu)].map(({ index }) =>
      placeAt(file, text.slice(0, index) + character + text.slice(index + 1), index),
    ),
  );
}

/** A character before each letter and digit in turn. */
function beforeLetters(character: string): Place[] {
  return Object.entries(CORRECT).flatMap(([file, text]) =>
    [...text.matchAll(/\w/gu)].map(({ index }) =>
      placeAt(file, text.slice(0, index) + character + text.slice(index), index),
    ),
  );
}

/** Lines whose problems name something else; and lines without a problem. */
async function misjudged(places: readonly Place[]): Promise<{ wrong: string[]; silent: string[] }> {
  const wrong: string[] = [];
  const silent: string[] = [];
  for (const { file, text, line, column } of places) {
    const { problems } = await specOf({ ...CORRECT, [file]: text });
    const shown = `${file}:${line}:${column}`;
    const isNamed = problems.some(
      (problem) =>
        problem.rule === 'invisible-character' &&
        `${problem.file}:${problem.line}:${problem.column}` === shown,
    );
    if (problems.length === 0) silent.push(text.split('\n')[line - 1] ?? '');
    else if (!isNamed) wrong.push(`${shown} ${problems.map(({ message }) => message).join(', ')}`);
  }
  return { wrong, silent };
}

describe('an invisible character', () => {
  test('the specification is right without one', async () => {
    expect((await specOf(CORRECT)).problems).toEqual([]);
  });

  test.each(['\u00a0', '\u3000', '\u200b'])(
    'in place of a blank is named at its column, or does no harm: %j',
    async (character) => {
      expect((await misjudged(inPlaceOfBlanks(character))).wrong).toEqual([]);
    },
  );

  test('without width is named at its column, and accepted in prose alone', async () => {
    const { wrong, silent } = await misjudged(beforeLetters('\u200b'));
    expect(wrong).toEqual([]);
    expect(silent.filter((line) => !/purpose|statement/u.test(line))).toEqual([]);
  });

  test.each([
    ['\u00a0', 'U+00A0 (no-break space)', 'retype it as a plain space'],
    ['\u202f', 'U+202F (narrow no-break space)', 'retype it as a plain space'],
    ['\u200d', 'U+200D (zero-width joiner)', 'delete it'],
    ['\ufeff', 'U+FEFF (byte order mark)', 'delete it'],
    ['\u202e', 'U+202E (invisible character)', 'delete it'],
  ])('is named with its code point: %j', async (character, name, hint) => {
    const text = CORRECT['entities/d/a.yaml']?.replace('set null', `set${character}null`) ?? '';
    const { problems } = await specOf({ ...CORRECT, 'entities/d/a.yaml': text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ message: `there is an invisible character ${name}`, hint });
  });

  test('belongs to names and prose of other scripts', async () => {
    const text = `name: "à la\u00a0carte"\npurpose: "می\u200cخواهم 👩\u200d👧"\nvalues:\n  "à la\u00a0carte": Yes.\n`;
    expect((await specOf({ ...CORRECT, 'enums/e.yaml': text })).problems).toEqual([]);
  });
});
