/** Types of a ReqIF document: one for each kind of items, with an attribute for each key. */
import type { Kind } from '../../../model/item.ts';
import type { Relation } from '../../../model/spec.ts';
import type { Sheet } from '../sheets/sheets.ts';
import { identifier, line, type XmlNode } from './xml.ts';

/** Columns whose texts are prose: they keep their lines, as XHTML. */
const PROSE = new Set([
  'statement',
  'reason',
  'description',
  'purpose',
  'guidance',
  'body',
  'decision',
  'why',
]);

/** Names that tools of ReqIF know. ReqIF Implementation Guide, prefix `ReqIF.`. */
const KNOWN: Readonly<Record<string, string>> = {
  id: 'ReqIF.ForeignID',
  title: 'ReqIF.Name',
  statement: 'ReqIF.Text',
};

/** An attribute of a type of objects. */
export interface Attribute {
  column: string;
  name: string;
  isProse: boolean;
}

/** Items of one kind, as a type of objects. */
export interface ObjectType {
  kind: Kind;
  id: string;
  attributes: readonly Attribute[];
  sheet: Sheet;
}

/** The type of the items of a kind. */
export function objectTypeOf(kind: Kind, sheet: Sheet): ObjectType {
  const attributes = sheet.columns
    .filter((column) => column !== 'within' && column !== 'source')
    .map((column) => ({
      column,
      name: KNOWN[column] ?? column,
      isProse: PROSE.has(column),
    }));
  return { kind, id: identifier('type', kind), attributes, sheet };
}

/** The identifier of an attribute. */
export function attributeId({ kind }: ObjectType, { column }: Attribute): string {
  return identifier('attribute', kind, column);
}

/** What every element of the document has. */
export function named(id: string, name: string, time: string): XmlNode {
  return { '@IDENTIFIER': id, '@LONG-NAME': line(name), '@LAST-CHANGE': time };
}

const STRING = 'datatype.string';
const PROSE_TYPE = 'datatype.prose';

/** The datatypes of the document. */
export function datatypes(time: string): XmlNode {
  return {
    'DATATYPE-DEFINITION-STRING': [{ ...named(STRING, 'Text', time), '@MAX-LENGTH': '2147483647' }],
    'DATATYPE-DEFINITION-XHTML': [named(PROSE_TYPE, 'Prose', time)],
  };
}

function attributeDefinitions(type: ObjectType, time: string): XmlNode {
  const definition = (attribute: Attribute, datatype: string, element: string): XmlNode => ({
    ...named(attributeId(type, attribute), attribute.name, time),
    TYPE: { [element]: datatype },
  });
  const texts = type.attributes.filter(({ isProse }) => !isProse);
  const prose = type.attributes.filter(({ isProse }) => isProse);
  return {
    'ATTRIBUTE-DEFINITION-STRING': texts.map((one) =>
      definition(one, STRING, 'DATATYPE-DEFINITION-STRING-REF'),
    ),
    ...(prose.length > 0 && {
      'ATTRIBUTE-DEFINITION-XHTML': prose.map((one) =>
        definition(one, PROSE_TYPE, 'DATATYPE-DEFINITION-XHTML-REF'),
      ),
    }),
  };
}

/** The type of sections, which are areas, categories, domains and entities. */
export const SECTION_TYPE = 'type.section';
/** The attribute of a section. */
export const SECTION_NAME = 'attribute.section.name';
/** The type of specifications. */
export const SPECIFICATION_TYPE = 'type.specification';

/** The identifier of a type of relations. */
export function relationType(relation: Relation): string {
  return identifier('relation', relation);
}

/** All types of the document. */
export function specTypes(
  types: readonly ObjectType[],
  words: Readonly<Record<Kind, { label: string }>>,
  relations: readonly Relation[],
  time: string,
): XmlNode {
  const section = {
    ...named(SECTION_TYPE, 'Section', time),
    'SPEC-ATTRIBUTES': {
      'ATTRIBUTE-DEFINITION-STRING': [
        {
          ...named(SECTION_NAME, 'ReqIF.ChapterName', time),
          TYPE: { 'DATATYPE-DEFINITION-STRING-REF': STRING },
        },
      ],
    },
  };
  return {
    'SPEC-OBJECT-TYPE': [
      section,
      ...types.map((type) => ({
        ...named(type.id, words[type.kind].label, time),
        'SPEC-ATTRIBUTES': attributeDefinitions(type, time),
      })),
    ],
    ...(relations.length > 0 && {
      'SPEC-RELATION-TYPE': relations.map((relation) =>
        named(relationType(relation), relation, time),
      ),
    }),
    'SPECIFICATION-TYPE': [named(SPECIFICATION_TYPE, 'Specification', time)],
  };
}
