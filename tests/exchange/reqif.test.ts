/** The exported ReqIF: well-formed, with identifiers and references as its schema asks for. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { exportReqif } from '../../plugins/specbook/exchange/export/reqif/reqif.ts';
import { KINDS_WITH_IDS } from '../../plugins/specbook/model/kind-lists.ts';
import { HOSTILE, HOSTILE_TEXT } from '../support/hostile-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { LIBRARY, readFolder, SHOP } from '../support/specs.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  /** Names of the elements that it is in, the outermost first. */
  within: readonly string[];
}

function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser({ xmlns: false });
  const all: Element[] = [];
  const open: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const within = open.map((one) => one.name);
    const element = { name, attributes: attributes as Record<string, string>, text: '', within };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const one of open) one.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return all;
}

const named = (elements: readonly Element[], name: string) =>
  elements.filter((element) => element.name === name);

/** What the XSD of the OMG says of identifiers and references, and the standard of what they lead to. */
function expectSound(elements: readonly Element[]): void {
  const identified = elements.filter(({ attributes }) => 'IDENTIFIER' in attributes);
  const ids = identified.map(({ attributes }) => attributes.IDENTIFIER);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/u);
  const isHeader = ({ name }: Element) => name === 'REQ-IF-HEADER';
  for (const one of identified.filter((element) => !isHeader(element)))
    expect(one.attributes['LAST-CHANGE']).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u,
    );
  const byId = new Map(identified.map((one) => [one.attributes.IDENTIFIER, one.name]));
  for (const { name, text } of elements.filter((element) => element.name.endsWith('-REF')))
    expect(`${byId.get(text)}-REF`).toBe(name);
}

test.each([
  ['the shop', SHOP],
  ['the library', LIBRARY],
])(
  'every requirement, constraint and criterion of %s is an object, with its relations',
  async (_, folder) => {
    const spec = await readFolder(folder);
    const elements = elementsOf(exportReqif(spec).content);
    expectSound(elements);
    const kinds = new Set<string>(KINDS_WITH_IDS);
    const items = [...spec.items.values()].filter(({ kind }) => kinds.has(kind));
    const ids = named(elements, 'SPEC-OBJECT').map(({ attributes }) => attributes.IDENTIFIER);
    expect(ids).toEqual(expect.arrayContaining(items.map(({ key }) => key.replace(':', '.'))));
    const inHierarchy = named(elements, 'SPEC-OBJECT-REF').filter(({ within }) =>
      within.includes('SPEC-HIERARCHY'),
    );
    expect(new Set(inHierarchy.map(({ text }) => text))).toEqual(new Set(ids));
  },
);

test('a criterion leads to the requirement that it verifies', async () => {
  const spec = await readFolder(SHOP);
  const [criterion] = spec.criteria.filter(({ data }) => data.verifies !== undefined);
  const elements = elementsOf(exportReqif(spec).content);
  const relations = named(elements, 'SPEC-RELATION').map(({ attributes }) => attributes.IDENTIFIER);
  const links = spec
    .linksFrom(criterion!.key)
    .filter(({ to }) => /^(?:requirement|rule|constraint):/u.test(to));
  expect(relations).toEqual(
    expect.arrayContaining(
      links.map(
        ({ to, relation }) => `link.criterion.${criterion!.id}.${relation}.${to.replace(':', '.')}`,
      ),
    ),
  );
});

test('the same commit gives the same file on any day, and uncommitted changes the day', async () => {
  const spec = await readFolder(SHOP);
  const revision = { commit: 'a'.repeat(40), at: '2026-11-20T09:30:00+01:00', dirty: false };
  const of = (more: object) =>
    exportReqif({ ...spec, linksFrom: spec.linksFrom.bind(spec), ...more }).content;
  expect(of({ revision })).toBe(of({ revision, now: '2027-01-01' }));
  expect(of({ revision })).toContain('LAST-CHANGE="2026-11-20T09:30:00+01:00"');
  expect(of({ revision: { ...revision, dirty: true } })).toContain(
    'LAST-CHANGE="2026-11-22T00:00:00Z"',
  );
});

test('hostile texts stay texts', async () => {
  const statement = `${HOSTILE_TEXT} ]]> &amp; <x/>\nsecond & last`;
  const { spec } = await specOf({
    ...HOSTILE,
    'acceptance/a.yaml': `area: ${JSON.stringify(HOSTILE_TEXT)}\ncriteria:\n  AC-A-1: { kind: functional, statement: ${JSON.stringify(statement)} }\n`,
  });
  expect(spec.criteria).toHaveLength(1);
  const elements = elementsOf(exportReqif(spec).content);
  expectSound(elements);
  const [object] = named(elements, 'SPEC-OBJECT').filter(({ attributes }) =>
    attributes.IDENTIFIER?.startsWith('area.'),
  );
  expect(object?.attributes['LONG-NAME']).toBe(HOSTILE_TEXT);
  const paragraphs = named(elements, 'xhtml:p').map(({ text }) => text);
  expect(paragraphs).toEqual(statement.split('\n'));
});

test('what a document cannot say is in its comment', async () => {
  const { content, omitted } = exportReqif(await readFolder(SHOP));
  const [comment] = named(elementsOf(content), 'COMMENT');
  for (const one of omitted) expect(comment?.text).toContain(`Not in this file: ${one}`);
});
