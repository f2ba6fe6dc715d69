import { describe, expect, expectTypeOf, it } from 'vitest';
import { compile, isPlural } from '../../../plugins/specbook/i18n/compile.ts';
import { en } from '../../../plugins/specbook/i18n/en/index.ts';
import { browserMessages, stringsOf, type Locale } from '../../../plugins/specbook/i18n/index.ts';
import { merge } from '../../../plugins/specbook/i18n/merge.ts';
import type { Messages } from '../../../plugins/specbook/i18n/message.ts';

const messages = {
  close: 'Close',
  more: '{rest} more',
  entities: { one: '{count} entity', other: '{count} entities' },
  kind: { one: 'Entity', other: 'Entities' },
  inside: { gap: '{area} has no {kinds} criterion.' },
} as const;

describe('a message', () => {
  const t = compile(messages, 'en');

  it('without placeholders is its text', () => {
    expect(t.close).toBe('Close');
    expectTypeOf(t.close).toEqualTypeOf<string>();
  });

  it('is filled with texts and numbers, numbers written as people read them', () => {
    expect(t.more({ rest: 'some' })).toBe('some more');
    expect(t.more({ rest: 12345 })).toBe('12,345 more');
  });

  it('takes the plural form that its number asks for', () => {
    expect(t.entities({ count: 0 })).toBe('0 entities');
    expect(t.entities({ count: 1 })).toBe('1 entity');
    expect(t.entities({ count: 1200 })).toBe('1,200 entities');
    expect(t.kind({ count: 1 })).toBe('Entity');
  });

  it('filled with nodes is text and nodes in the order of the language, empty text left out', () => {
    const node = { type: 'link' };
    expect(t.inside.gap({ area: node, kinds: 'security' })).toEqual([
      node,
      ' has no ',
      'security',
      ' criterion.',
    ]);
    expect(t.inside.gap({ area: 'Sign-in', kinds: 'security' })).toBe(
      'Sign-in has no security criterion.',
    );
  });

  it('is filled once: braces in a value stay', () => {
    expect(t.inside.gap({ area: '{kinds}', kinds: 'x' })).toBe('{kinds} has no x criterion.');
  });

  it('is typed: a missing or misspelt value does not compile', () => {
    expectTypeOf(t.more).parameter(0).toHaveProperty('rest');
    // @ts-expect-error the placeholder is `rest`
    t.more({ left: 1 });
    // @ts-expect-error `count` chooses the plural form
    t.entities({ count: '3' });
  });
});

describe('another language', () => {
  it('is merged over English, and may have other plural forms', () => {
    const t = compile(
      merge(messages, {
        entities: { one: '{count} сущность', few: '{count} сущности', other: '{count} сущностей' },
      }),
      'ru',
    );
    expect([1, 3, 5].map((count) => t.entities({ count }))).toEqual([
      '1 сущность',
      '3 сущности',
      '5 сущностей',
    ]);
    expect(t.close).toBe('Close');
  });

  it('may leave out values that English has', () => {
    const t = compile(merge(messages, { more: 'weitere', entities: 'Entitäten' }), 'de');
    expect(t.more({ rest: 3 })).toBe('weitere');
    expect(t.entities({ count: 3 })).toBe('Entitäten');
  });

  it('writes numbers its own way', () => {
    expect(compile(messages, 'de').more({ rest: 12345 })).toBe('12.345 more');
  });
});

describe('the words of a specification', () => {
  const locale: Locale = { language: 'de', strings: { shell: { menu: 'Menü' } } };

  it('are English where it says nothing', () => {
    expect(stringsOf({}).shell.menu).toBe('Menu');
  });

  it('are those of its own language, also beside another specification', () => {
    expect(stringsOf({ locale }).shell.menu).toBe('Menü');
    expect(stringsOf({}).shell.menu).toBe('Menu');
    expect(stringsOf({ locale })).toBe(stringsOf({ locale }));
  });

  it('reach the browser as data', () => {
    const data = browserMessages({ locale }, 'erdTools');
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(compile(data.messages, data.language).fullScreen).toBe('Full screen');
  });

  it('name no group like a plural form, which would make a message of it', () => {
    const forms = (value: unknown): object[] => {
      if (typeof value !== 'object' || value === null) return [];
      return 'other' in value ? [value] : Object.values(value).flatMap(forms);
    };
    expect(forms(en).length).toBeGreaterThan(0);
    for (const form of forms(en)) expect(Object.keys(form)).toEqual(['one', 'other']);
  });
});

describe('counts in sentences', () => {
  /** Counts of two at least, by what the message says. */
  const NEVER_ONE = [
    'erd.allInOne',
    'erdPath.longer',
    'erdPath.firstLonger',
    'documents.parts',
    'documents.assembled.lede',
    // Of 25 and more.
    'documents.dataModels.everyEntity',
    'documents.dataModels.everyEntityBut',
    'views.entity.relationships.gathered',
    'views.entity.deletes.gathered',
    'views.entity.deletes.rowsOfGathered',
    'searchResults.countOrMore',
  ];
  function* textsOf(messages: Messages, path = ''): Generator<[name: string, text: string]> {
    for (const [name, message] of Object.entries(messages)) {
      const full = path === '' ? name : `${path}.${name}`;
      if (typeof message === 'string') yield [full, message];
      else if (!isPlural(message)) yield* textsOf(message, full);
    }
  }

  it('have a form for one wherever a noun follows the number', () => {
    const found = [...textsOf(en)]
      .filter(([, text]) => /\{count\} (?:\w+ ){0,2}[a-z]+s\b/u.test(text))
      .map(([name]) => name);
    expect(found.filter((name) => !NEVER_ONE.includes(name))).toEqual([]);
  });
});
