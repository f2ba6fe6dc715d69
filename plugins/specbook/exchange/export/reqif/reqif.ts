/**
 * Rules, requirements, constraints, proofs of concept, criteria and considerations as ReqIF 1.2, with the relations between them.
 * The same specification gives the same file: identifiers come from ids, times from the commit or the day.
 * https://www.omg.org/spec/ReqIF/1.2
 */
import { stringsOf } from '../../../i18n/index.ts';
import { kindOf, type AnyItem, type Key } from '../../../model/item.ts';
import { KINDS_WITH_IDS } from '../../../model/kind-lists.ts';
import { definitionOf, type KindWithId } from '../../../model/kinds.ts';
import type { Link, Spec } from '../../../model/spec.ts';
import { counted, headLines, type ExportedFormat } from '../exported-format.ts';
import { sheetsOf } from '../sheets/sheets.ts';
import {
  attributeId,
  datatypes,
  named,
  objectTypeOf,
  relationType,
  SECTION_NAME,
  SECTION_TYPE,
  SPECIFICATION_TYPE,
  specTypes,
  type ObjectType,
} from './types.ts';
import { identifier, line, xhtml, xmlDocument, type XmlNode } from './xml.ts';

/** Default file name. */
export const REQIF_FILE = 'specification.reqif';

/** When the file was made: the time of the commit, or the day that the specification is read as of. */
function timeOf({ now, revision }: Spec): string {
  return revision && !revision.dirty ? revision.at : `${now}T00:00:00Z`;
}

function objectId(key: Key): string {
  return identifier(...key.split(/:(.*)/su).slice(0, 2));
}

function objectOf(type: ObjectType, item: AnyItem, row: readonly string[], time: string): XmlNode {
  const values = type.attributes
    .map((attribute) => ({
      attribute,
      text: row[type.sheet.columns.indexOf(attribute.column)] ?? '',
    }))
    .filter(({ text }) => text !== '');
  const texts = values.filter(({ attribute }) => !attribute.isProse);
  const prose = values.filter(({ attribute }) => attribute.isProse);
  return {
    ...named(objectId(item.key), item.title, time),
    TYPE: { 'SPEC-OBJECT-TYPE-REF': type.id },
    VALUES: {
      'ATTRIBUTE-VALUE-STRING': texts.map(({ attribute, text }) => ({
        '@THE-VALUE': line(text),
        DEFINITION: { 'ATTRIBUTE-DEFINITION-STRING-REF': attributeId(type, attribute) },
      })),
      ...(prose.length > 0 && {
        'ATTRIBUTE-VALUE-XHTML': prose.map(({ attribute, text }) => ({
          'THE-VALUE': xhtml(text),
          DEFINITION: { 'ATTRIBUTE-DEFINITION-XHTML-REF': attributeId(type, attribute) },
        })),
      }),
    },
  };
}

function sectionOf(item: AnyItem, time: string): XmlNode {
  return {
    ...named(objectId(item.key), item.title, time),
    TYPE: { 'SPEC-OBJECT-TYPE-REF': SECTION_TYPE },
    VALUES: {
      'ATTRIBUTE-VALUE-STRING': [
        {
          '@THE-VALUE': line(item.title),
          DEFINITION: { 'ATTRIBUTE-DEFINITION-STRING-REF': SECTION_NAME },
        },
      ],
    },
  };
}

function hierarchy(item: AnyItem, time: string, within: readonly AnyItem[] = []): XmlNode {
  return {
    ...named(`node.${objectId(item.key)}`, item.title, time),
    OBJECT: { 'SPEC-OBJECT-REF': objectId(item.key) },
    ...(within.length > 0 && {
      CHILDREN: { 'SPEC-HIERARCHY': within.map((one) => hierarchy(one, time)) },
    }),
  };
}

/** The specification of one kind: its items below the area or entity that they are in. */
function specificationOf(spec: Spec, type: ObjectType, items: readonly AnyItem[], time: string) {
  const sections = [...new Set(items.map(({ parent }) => parent))];
  const nodes = sections.flatMap((section) => {
    const own = items.filter(({ parent }) => parent === section);
    const parent = section === undefined ? undefined : spec.items.get(section);
    return parent ? [hierarchy(parent, time, own)] : own.map((one) => hierarchy(one, time));
  });
  return {
    ...named(identifier('specification', type.kind), stringsOf(spec).kinds[type.kind].plural, time),
    TYPE: { 'SPECIFICATION-TYPE-REF': SPECIFICATION_TYPE },
    CHILDREN: { 'SPEC-HIERARCHY': nodes },
  };
}

/** Links between exported items, each once. */
function linksOf(spec: Spec, items: readonly AnyItem[]): Link[] {
  const exported = new Set(items.map(({ key }) => key));
  const links = items.flatMap(({ key }) => spec.linksFrom(key));
  const byId = new Map(
    links
      .filter(({ from, to }) => exported.has(to) && from !== to)
      .map((link) => [`${link.from} ${link.relation} ${link.to}`, link]),
  );
  return [...byId.values()];
}

function relationOf({ from, to, relation }: Link, time: string): XmlNode {
  return {
    '@IDENTIFIER': `link.${objectId(from)}.${relation}.${objectId(to)}`,
    '@LAST-CHANGE': time,
    TYPE: { 'SPEC-RELATION-TYPE-REF': relationType(relation) },
    SOURCE: { 'SPEC-OBJECT-REF': objectId(from) },
    TARGET: { 'SPEC-OBJECT-REF': objectId(to) },
  };
}

function contentOf(spec: Spec, types: readonly ObjectType[], items: readonly AnyItem[]): XmlNode {
  const time = timeOf(spec);
  const links = linksOf(spec, items);
  const relations = [...new Set(links.map(({ relation }) => relation))];
  const sections = [...new Set(items.map(({ parent }) => parent))].flatMap(
    (key) => (key && spec.items.get(key)) ?? [],
  );
  const objects = types.flatMap((type) => {
    const rows = new Map(type.sheet.rows.map((row) => [row[0], row]));
    return items
      .filter(({ kind }) => kind === type.kind)
      .map((item) => objectOf(type, item, rows.get(item.id) ?? [], time));
  });
  return {
    DATATYPES: datatypes(time),
    'SPEC-TYPES': specTypes(types, stringsOf(spec).kinds, relations, time),
    ...(items.length > 0 && {
      'SPEC-OBJECTS': {
        'SPEC-OBJECT': [...sections.map((one) => sectionOf(one, time)), ...objects],
      },
    }),
    ...(links.length > 0 && {
      'SPEC-RELATIONS': { 'SPEC-RELATION': links.map((link) => relationOf(link, time)) },
    }),
    ...(types.length > 0 && {
      SPECIFICATIONS: {
        SPECIFICATION: types.map((type) =>
          specificationOf(
            spec,
            type,
            items.filter(({ kind }) => kind === type.kind),
            time,
          ),
        ),
      },
    }),
  };
}

function omissionsOf(spec: Spec): string[] {
  const parents = [...spec.items.values()].flatMap(({ kind, parent }) =>
    parent !== undefined && KINDS_WITH_IDS.includes(kind as KindWithId) ? [kindOf(parent)] : [],
  );
  const exported = new Set<string>([...KINDS_WITH_IDS, ...parents]);
  const others = [...new Set([...spec.items.values()].map(({ kind }) => kind))].filter(
    (kind) => !exported.has(kind),
  );
  return [
    ...(others.length > 0
      ? [
          `items of other kinds, and links to them: ${others.map((kind) => stringsOf(spec).kinds[kind].plural).join(', ')}`,
        ]
      : []),
    'marks of Markdown, which stay in the texts',
    'verdicts and result files',
  ];
}

/** The requirements of a specification as a document of ReqIF. */
export function exportReqif(spec: Spec): ExportedFormat<string> {
  const sheets = new Map(sheetsOf(spec).map((sheet) => [sheet.id, sheet]));
  const types = KINDS_WITH_IDS.flatMap((kind) => {
    const sheet = sheets.get(definitionOf(kind).collection);
    return sheet ? [objectTypeOf(kind, sheet)] : [];
  });
  const kinds = new Set(types.map(({ kind }) => kind));
  const items = [...spec.items.values()].filter(({ kind }) => kinds.has(kind));
  const omitted = omissionsOf(spec);
  const document = {
    '@xmlns': 'http://www.omg.org/spec/ReqIF/20110401/reqif.xsd',
    '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    'THE-HEADER': {
      'REQ-IF-HEADER': {
        '@IDENTIFIER': 'header',
        COMMENT: headLines(spec, 'reqif', omitted).map(line).join('\n'),
        'CREATION-TIME': timeOf(spec),
        'REQ-IF-TOOL-ID': 'Specbook',
        'REQ-IF-VERSION': '1.0',
        'SOURCE-TOOL-ID': 'Specbook',
        TITLE: line(spec.info.title),
      },
    },
    'CORE-CONTENT': { 'REQ-IF-CONTENT': contentOf(spec, types, items) },
  };
  return {
    content: xmlDocument('REQ-IF', document),
    holds: `${counted(items.length, 'item')} and ${counted(linksOf(spec, items).length, 'relation')}`,
    omitted,
  };
}
