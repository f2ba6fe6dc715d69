/** Specification → DDL → database → import: the imported specification makes the same database. */
import { expect, test } from 'vitest';
import { catalogueOfSpec } from '../../plugins/specbook/cli/import/catalogue-of-spec.ts';
import { compareCatalogues } from '../../plugins/specbook/exchange/drift/compare-catalogues.ts';
import { differenceText } from '../../plugins/specbook/exchange/drift/difference.ts';
import { planFiles } from '../../plugins/specbook/exchange/import/files/plan-files.ts';
import { readExisting } from '../../plugins/specbook/exchange/import/files/read-existing.ts';
import { describeCatalogue } from '../../plugins/specbook/exchange/import/items/describe-catalogue.ts';
import fc, { runs } from '../support/fast-check.ts';
import { specOf } from '../support/spec-of.ts';

const quoted = (text: string): string => JSON.stringify(text);

/** Types with a default that each of them can have. */
const TYPES = [
  ['varchar(40)', 'it is'],
  ['numeric(10,3)', '1.250'],
  ['timestamptz(3)', 'now()'],
  ['text[]', undefined],
  ['jsonb', '{}'],
  ['char(2)', 'de'],
  ['boolean', 'true'],
  ['interval', undefined],
  ['smallint', '-7'],
  ['uuid', 'gen_random_uuid()'],
  ['colour', 'light red'],
  ['colour[]', undefined],
  ['tstzrange', undefined],
] as const;

/** Names with letters that a careless writer of SQL or YAML stumbles over. */
const columnName = fc.constantFrom(
  'order',
  'Größe (m²)',
  'a"b',
  'x.y',
  "it's",
  'UPPER',
  'plain_name',
  '顧客',
  '10',
  '# no',
  '- x',
  'key: value',
);
const comment = fc.constantFrom(
  undefined,
  'Plain.',
  'Two lines\nand: "quotes"',
  "it's # not a comment",
  '{ braces } [[x]]',
  '- dash',
);
const action = fc.constantFrom('cascade', 'restrict', 'set null', 'set default', 'no action');

/** Of a key that holds the primary key too, which cannot be emptied. */
const actionOfPair = fc.constantFrom('cascade', 'restrict', 'no action');

const field = fc.record({
  name: columnName,
  type: fc.constantFrom(...TYPES),
  required: fc.boolean(),
  hasDefault: fc.boolean(),
  unique: fc.boolean(),
  comment,
});

const entity = fc.record({
  fields: fc.uniqueArray(field, { selector: ({ name }) => name, minLength: 1, maxLength: 6 }),
  key: fc.constantFrom(
    '{ identity: always }',
    '{ identity: by default, sequence: { start: 50, increment: 5 } }',
    undefined,
  ),
  to: fc.nat(),
  onDelete: action,
  onUpdate: action,
  pairTo: fc.nat(),
  pairOnDelete: actionOfPair,
  match: fc.constantFrom('', ', match: full'),
  uniqueFacts: fc.constantFrom('', ', nullsNotDistinct: true', ', include: [f0]'),
  exclusion: fc.constantFrom('', ', where: link is not null', ', deferrable: true'),
  deferrable: fc.constantFrom('false', 'true', 'initially deferred'),
  schema: fc.constantFrom('', 'billing.', '"Odd Schema".'),
  comment,
});

type Model = (typeof entity extends fc.Arbitrary<infer Value> ? Value : never)[];

function fieldLines(
  {
    name,
    type: [type, value],
    required,
    hasDefault,
    unique,
    comment: about,
  }: Model[number]['fields'][number],
  index: number,
): string {
  const parts = [
    `column: ${quoted(name)}`,
    `type: ${quoted(type)}`,
    ...(required ? ['required: true'] : []),
    ...(hasDefault && value !== undefined ? [`default: ${quoted(value)}`] : []),
    ...(unique && type !== 'jsonb' ? ['unique: true'] : []),
    ...(about === undefined ? [] : [`comment: ${quoted(about)}`]),
  ];
  return `  f${index}: { ${parts.join(', ')} }`;
}

function texts(model: Model): Record<string, string> {
  const files = model.map((one, index): [string, string] => [
    `entities/d/e${index}.yaml`,
    [
      `name: E${index}`,
      `table: '${one.schema}"T ${index}"'`,
      ...(one.comment === undefined ? [] : [`comment: ${quoted(one.comment)}`]),
      'fields:',
      `  id: { type: bigint, key: primary${one.key === undefined ? '' : `, generated: ${one.key}`} }`,
      `  link: { type: bigint, references: e${one.to % model.length}.id, onDelete: ${one.onDelete}, onUpdate: ${one.onUpdate}, deferrable: ${one.deferrable} }`,
      '  part: { type: bigint, required: true }',
      '  span: { type: tstzrange }',
      ...one.fields.map(fieldLines),
      'foreignKeys:',
      `  "k ${index}": { references: e${one.pairTo % model.length}, on: { link: part, id: id }, onDelete: ${one.pairOnDelete}${one.match} }`,
      'unique:',
      `  "q ${index}": { on: [part, id] }`,
      `  "n ${index}": { on: [part, link]${one.uniqueFacts} }`,
      'exclude:',
      `  "x ${index}": { using: gist, on: [span with &&]${one.exclusion} }`,
      'checks:',
      `  "c ${index}": { sql: id > ${index} and id < 1000000 or link is null }`,
      'indexes:',
      `  "i ${index}": { on: [link desc, id], where: link is not null, include: [f0] }`,
      `  "u ${index}": { on: ["coalesce(link, 0) desc"], unique: true }`,
      '',
    ].join('\n'),
  ]);
  return {
    'spec.yaml': 'title: Round trip\nrevision: 1.0.0\ndatabase: { dialect: postgres }\n',
    'enums/colour.yaml': `name: Colour\ntype: colour\nvalues: ["light red", "it's", "true"]\n`,
    ...Object.fromEntries(files),
  };
}

test('what a specification makes of a database is imported as the same model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entity, { minLength: 6, maxLength: 9 }), async (model) => {
      const { spec } = await specOf(texts(model));
      expect(spec.entities).toHaveLength(model.length);
      const made = await catalogueOfSpec(spec, '/');
      expect(made.losses).toEqual([]);
      for (const { foreignKeys, unique, exclusions } of made.tables) {
        expect(foreignKeys.map(({ columns }) => columns.length).sort()).toEqual([1, 2]);
        expect(unique.length).toBeGreaterThanOrEqual(2);
        expect(exclusions).toHaveLength(1);
      }
      const existing = readExisting(new Map());
      const imported = describeCatalogue(made, { existing: existing.names, title: 'Imported' });
      const plan = planFiles(imported, existing);
      const again = await specOf(Object.fromEntries(plan.map(({ path, after }) => [path, after])));
      expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const remade = await catalogueOfSpec(again.spec, '/');
      expect(remade.losses).toEqual([]);
      expect(compareCatalogues(made, remade).map(differenceText)).toEqual([]);
    }),
    { numRuns: runs(1) },
  );
});
