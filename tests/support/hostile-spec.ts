/** A data model whose names and texts would end strings, comments and identifiers of other languages. */

/** Breaks out of comments, of template literals, of strings, of YAML, and of Markdown. */
export const HOSTILE_TEXT = `*/ process.exit(1) // \${process.exit(2)} \`x\` ' " ''' \\ --> <script> %s`;

const yaml = (text: string): string => JSON.stringify(text);

/** The files of the specification. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'spec.yaml': `title: ${yaml(HOSTILE_TEXT)}\nrevision: 1.0.0\ndatabase: { dialect: postgres }\n`,
  'enums/class.yaml': `name: Class
purpose: ${yaml(HOSTILE_TEXT)}
type: '"my schema"."cl""ass"'
values: { ${yaml(HOSTILE_TEXT)}: ${yaml(`${HOSTILE_TEXT}\nsecond line`)}, __proto__: One, "": Empty, class: A word }
`,
  'entities/a/class.yaml': `name: Class
purpose: ${yaml(`${HOSTILE_TEXT}\nsecond line`)}
table: '"My ""Schema"""."Größe.class"'
fields:
  id: { type: bigint, key: primary, generated: { identity: always, sequence: { start: 1000 } } }
  proto: { type: text, column: __proto__, required: true, default: ${yaml(HOSTILE_TEXT)} }
  constructor: { type: 'varchar(10)', description: ${yaml(HOSTILE_TEXT)} }
  quote: { type: 'numeric(12,2)', column: ${yaml(`it's "quoted" \`here\` \\ [x]`)}, default: 0 }
  order: { type: class, default: { value: __proto__ } }
  parent: { type: bigint, references: class.id, onDelete: set null }
unique: { ${yaml(HOSTILE_TEXT)}: { on: [quote, order] } }
checks: { ${yaml(`check ${HOSTILE_TEXT}`)}: { sql: ${yaml("length(constructor) > 0 and constructor <> '`${1}*/'")} } }
indexes: { ${yaml(`index ${HOSTILE_TEXT}`)}: { on: [order desc, quote] } }
`,
  'entities/a/Class.yaml': `name: Class in capitals
fields:
  select: { type: uuid, key: primary, default: gen_random_uuid() }
  first: { type: bigint, references: class.id, deferrable: initially deferred }
  second: { type: 'bigint[]', required: true, default: '{}' }
`,
};
