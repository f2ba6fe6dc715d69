/** What a database says and a file states is shown: every text of the catalogue, by document 05, by `spec.json` and by search. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentHtml } from '../../plugins/specbook/documents/render-html.ts';
import { searchRecords } from '../../plugins/specbook/search/records.ts';
import { specJson } from '../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../plugins/specbook/views/reasons/reasons.ts';
import { htmlOfPieces } from '../support/page-html.ts';
import { CATALOGUE, filesIn, readFolder } from '../support/specs.ts';
import { filesOf, toString } from './specs.ts';

const spec = await readFolder(CATALOGUE);

/** Keys whose values say what the page says in other words, or by a place: a mark, a column, a link. */
const IN_OTHER_WORDS = new Set([
  ...['key', 'required', 'unique', 'nullsNotDistinct', 'notValid', 'enforced', 'enabled'],
  ...['cycle', 'stored', 'min', 'cardinality', 'kind', 'status', 'primaryKey', 'initial'],
  ...[
    'deferrable',
    'references',
    'dialect',
    'version',
    'each',
    'inherits',
    'to',
    'type',
    'identity',
  ],
  ...['domain', 'name', 'title', 'revision', 'types'],
]);

/** Texts of a file with their paths; names of fields, keys and constraints too, where nothing else names them. */
function textsOf(value: unknown, key = ''): string[] {
  if (IN_OTHER_WORDS.has(key)) return [];
  if (Array.isArray(value)) return value.flatMap((part) => textsOf(part, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, part]) => textsOf(part, name));
  return typeof value === 'string' ? [value] : [];
}

const squeezed = (text: string): string => text.replace(/[\s"'\\]+/gu, ' ').trim();

const stated = [...filesIn(CATALOGUE)].flatMap(([path, text]) =>
  textsOf(parse(text, { schema: 'failsafe' })).map((value) => [path, value] as const),
);

describe('what the catalogue of a database says', () => {
  const { root } = filesOf(spec).get('05-Data-Models.md')!;
  const document = squeezed(toString(root)).replaceAll(' ', '');

  it.each(stated)('%s: "%s" stands in document 05', (_, value) => {
    expect(document).toContain(squeezed(value).replaceAll(' ', ''));
  });

  const json = specJson(spec, REASONS);

  it.each(stated)('%s: "%s" stands in spec.json', (_, value) => {
    expect(json).toContain(JSON.stringify(value.trim()).slice(1, -1));
  });

  it('is found by search: names of keys, constraints and columns, SQL, comments, and free facts', () => {
    const records = searchRecords(spec, (target) => `/${target}`);
    const found = records
      .map(({ content, exact, mentions }) =>
        [content, ...exact.part, ...exact.field, ...mentions].join('\n'),
      )
      .join('\n');
    for (const text of [
      ...['UQ code', 'IX größe', 'CK price', 'PK Hotels', 'no_overlap', 'touch', 'booking_2026'],
      ...[
        'Amount (LCY)',
        '顧客名',
        'tablespace',
        'fast',
        'One at a time.',
        'set_updated_at',
        'address',
        'collation sales.german',
        'aggregate sales.total(integer)',
      ],
    ])
      expect(found, text).toContain(text);
  });

  it('stays text where it looks like HTML', () => {
    for (const one of composeDocuments(spec)) {
      const html = htmlOfPieces(documentHtml(spec, one));
      expect(html).not.toContain('<b>again</b>');
      expect(html).not.toContain('<local>');
    }
  });

  it('links a field to the enumeration whose type in the database it names', () => {
    expect(spec.linksTo('enum:state').map(({ from }) => from)).toEqual(['field:booking.state']);
  });

  it('makes relationships of fields without a foreign key, and none of a view', () => {
    const kinds = spec.relationships.map(({ id, origin, from, to }) =>
      [id, origin, from.fields.join(), to.multiplicity.min].join(' '),
    );
    expect(kinds).toEqual([
      'booking.hotel_id key hotel_id 1',
      'booking.FK <b>again</b> key subject_id 0',
      'booking.subject.hotel stated subject_type,subject_id 0',
      'booking.subject.guest stated subject_type,subject_id 0',
      'booking.guest stated guest_id 1',
      'sales_by_month.hotel_id stated hotel_id 0',
    ]);
  });
});
