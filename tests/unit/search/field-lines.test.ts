import { describe, expect, test } from 'vitest';
import {
  fieldAddress,
  joinFields,
  splitFields,
  type FieldLine,
} from '../../../plugins/specbook/search/field-lines.ts';
import fc from '../../support/fast-check.ts';

const there = (fields: readonly FieldLine[]): FieldLine[] => {
  const { lines, content } = joinFields(fields);
  // Pagefind makes one blank of many.
  return splitFields(lines, content.replace(/\s+/gu, ' ').trim());
};

describe('the fields of one record', () => {
  test('come apart again, whatever is said of them', () => {
    const field = fc.record({
      name: fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/u),
      detail: fc.string({ unit: 'binary' }),
      text: fc.string({ unit: 'binary' }),
    });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), (fields) => {
        const plain = (text: string) => text.replace(/[\s\u2063]+/gu, ' ').trim();
        expect(there(fields)).toEqual(
          fields.map(({ name, detail, text }) => ({
            name,
            detail: plain(detail),
            text: plain(text),
          })),
        );
      }),
    );
  });

  test('have no content when nothing is said of any', () => {
    expect(joinFields([{ name: 'id', detail: 'uuid', text: '' }])).toEqual({
      lines: 'id\tuuid',
      content: '',
    });
  });

  test('stand on the page of their entity, also when its address has a place of its own', () => {
    expect(fieldAddress('/entities/patient/#fields', 'größe')).toBe(
      '/entities/patient/#gr%C3%B6%C3%9Fe',
    );
  });
});
