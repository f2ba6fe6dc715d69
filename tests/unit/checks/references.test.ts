import { describe, expect, test } from 'vitest';
import { SPEC_YAML } from '../../support/spec-of.ts';
import { complaintsAbout, withKey } from './complaints.ts';

const REQUIREMENT = 'PERF-1: { kind: response-time, targets: { p95: 1 s } }\n';
const consider = (affects: string): Record<string, string> => ({
  'considerations/all.yaml': `CSD-1: { question: Is it so?, status: open, affects: [${affects}] }\n`,
});

describe('a reference that leads nowhere', () => {
  test('is only looked for in prose', async () => {
    const facts = (key: string): string =>
      `${withKey('  at: { type: date }')}checks:\n  c: { ${key}: "at > '[[nothing]]'", sql: "a <> '[[nothing]]'" }\n`;
    expect(await complaintsAbout({ order: facts('description') })).toEqual([
      expect.stringContaining('error dangling-reference: there is no item "nothing"'),
    ]);
  });

  test('to something unlike all else names what is wanted', async () => {
    expect(await complaintsAbout({}, consider('zzzzzz'))).toEqual([
      'error dangling-reference: there is no item "zzzzzz". write the id of an item that exists, or add it',
    ]);
  });

  test('to a value of an enum that is not there names the value that is near', async () => {
    expect(
      await complaintsAbout(
        {},
        {
          'enums/state.yaml': 'name: State\npurpose: A state.\nvalues: { open: Open. }\n',
          ...consider('state.opne'),
        },
      ),
    ).toEqual(['error dangling-reference: state has no value "opne". did you mean state.open?']);
  });

  test('to a part of something without parts says so', async () => {
    expect(
      await complaintsAbout(
        {},
        {
          'pocs/one.yaml':
            'id: POC-1\ntitle: One\nquestion: Is it so?\nverdict: go\ndate: 2026-01-01\n',
          ...consider('POC-1.p95'),
        },
      ),
    ).toEqual([
      'error dangling-reference: POC-1 is a proof of concept and has no parts. write POC-1 alone',
    ]);
  });

  test('to an entity where a field is wanted names its primary key', async () => {
    expect(
      await complaintsAbout({
        customer: withKey(),
        order: withKey('  customer_id: { type: uuid, references: customer }'),
      }),
    ).toEqual([
      'error dangling-reference: "customer" is an entity, and a field is expected. write customer.id',
    ]);
  });

  test('from a draft, or from a part of one, is a warning', async () => {
    const draft = `status: draft\n${withKey('  x: { type: uuid, references: nowhere.id }')}`;
    const [first] = await complaintsAbout({ order: draft });
    expect(first).toMatch(/^warning dangling-reference/u);
    const approved = draft.replace(
      'references: nowhere.id',
      'references: nowhere.id, status: approved',
    );
    expect((await complaintsAbout({ order: approved }))[0]).toMatch(/^error/u);
  });

  test('from a rule to a field of its entity is told in the words of the rule', async () => {
    expect(
      await complaintsAbout({
        order: `${withKey('  total: { type: integer }')}rules: { BR-1: { kind: validation, fields: [totl], statement: It is so. } }\n`,
      }),
    ).toEqual(['error unknown-field: order has no field "totl". did you mean total?']);
  });
});

describe('a reference to the wrong kind of item', () => {
  test('names every kind that is right', async () => {
    expect(
      await complaintsAbout(
        {},
        {
          'spec.yaml': `${SPEC_YAML}screens: { day-view: Day view }\n`,
          'acceptance/one.yaml':
            'area: One\ncriteria: { AC-1: { kind: functional, statement: It is so., verifies: [day-view] } }\n',
        },
      ),
    ).toEqual([
      'error dangling-reference: day-view is a screen, not a rule, requirement, constraint, proof of concept, criterion, entity or field. write the id of a rule, requirement, constraint, proof of concept, criterion, entity or field',
    ]);
  });
});

describe('a reference that could be two', () => {
  const two = (affects: string): [Record<string, string>, Record<string, string>] => [
    { calendar: withKey() },
    {
      'spec.yaml': `${SPEC_YAML}categories: { calendar: Calendar }\n`,
      'performance/all.yaml': REQUIREMENT,
      ...consider(affects),
    },
  ];

  test('names both, and how to write either', async () => {
    expect(await complaintsAbout(...two('calendar'))).toEqual([
      'error ambiguous-reference: "calendar" could be the category or the entity. write category:calendar or entity:calendar',
    ]);
  });

  test('is settled by the kind in front', async () => {
    expect(await complaintsAbout(...two('"category:calendar"'))).toEqual([]);
    expect(await complaintsAbout(...two('"entity:calendar"'))).toEqual([]);
  });
});

describe('a word of a vocabulary', () => {
  test('that no vocabulary lists is whatever the items use', async () => {
    expect(
      await complaintsAbout({
        order: `owner: anyone\n${withKey('  a: { type: text, classification: personal }')}`,
      }),
    ).toEqual([]);
  });

  test('that is a folder of entities is reported once', async () => {
    expect(
      await complaintsAbout(
        { order: withKey(), customer: withKey() },
        { 'spec.yaml': `${SPEC_YAML}domains: { care: Care, stock: Stock }\n` },
      ),
    ).toEqual([
      'error unlisted-word: the folder "shop" is not a domain of spec.yaml. list it under domains: in spec.yaml, or write one of care, stock',
    ]);
  });

  test('is checked for the specification as a whole too', async () => {
    const [first] = await complaintsAbout(
      {},
      { 'spec.yaml': `${SPEC_YAML}owner: team-b\nteams: { team-a: A }\n` },
    );
    expect(first).toBe(
      'error unlisted-word: "team-b" is not a team of spec.yaml. did you mean team-a?',
    );
  });
});

describe('something deprecated', () => {
  test('may be spoken of, but not built upon', async () => {
    const old = `status: deprecated\n${withKey()}`;
    expect(await complaintsAbout({ old }, consider('old'))).toEqual([]);
    expect(
      await complaintsAbout(
        { old },
        {
          'performance/all.yaml':
            'P-1: { kind: response-time, targets: { p95: 1 s }, touches: [old] }\n',
        },
      ),
    ).toEqual([
      'warning deprecated-reference: P-1 depends on old, an entity that is deprecated. reference its replacement, or write status: deprecated for P-1 too',
    ]);
  });

  test('may be built upon by what is deprecated itself', async () => {
    expect(
      await complaintsAbout({
        old: `status: deprecated\n${withKey()}`,
        older: `status: deprecated\n${withKey('  old_id: { type: uuid, references: old.id }')}`,
      }),
    ).toEqual([]);
  });

  test('is no default', async () => {
    expect(
      await complaintsAbout(
        { order: withKey('  state: { type: state, default: gone }') },
        {
          'enums/state.yaml':
            'name: State\npurpose: A state.\nvalues: { gone: { description: Gone., status: deprecated } }\n',
        },
      ),
    ).toEqual([
      'warning deprecated-reference: the default "gone" is a deprecated value of state. write a value that new rows may have',
    ]);
  });
});
