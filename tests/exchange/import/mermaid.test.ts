/** The reader of ER diagrams, compared with Mermaid's own parser. */
import { expect, test } from 'vitest';
import { catalogueOfEr } from '../../../plugins/specbook/exchange/import/mermaid/catalogue-of-er.ts';
import {
  readErDiagram,
  type ErRelationship,
} from '../../../plugins/specbook/exchange/import/mermaid/er-diagram.ts';
import { mermaid } from '../../support/mermaid.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

interface ErDatabase {
  getEntities(): Map<
    string,
    {
      id: string;
      alias: string;
      attributes: { type: string; name: string; keys: string[]; comment: string }[];
    }
  >;
  getRelationships(): {
    entityA: string;
    roleA: string;
    entityB: string;
    relSpec: { cardA: string; relType: string; cardB: string };
  }[];
}

const CARDINALITIES = ['ONLY_ONE', 'ZERO_OR_ONE', 'ONE_OR_MORE', 'ZERO_OR_MORE'] as const;
const cardinality = (many: boolean, optional: boolean) =>
  CARDINALITIES[(many ? 2 : 0) + (optional ? 1 : 0)];

async function parsedByMermaid(text: string) {
  await mermaid.parse(text);
  // The only access to the result without a browser to render in.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const database = diagram.db as unknown as ErDatabase;
  const entities = [...database.getEntities()];
  const names = new Map(entities.map(([name, { id }]) => [id, name]));
  return {
    entities: entities.map(([name, { alias, attributes }]) => ({
      name,
      alias,
      attributes: attributes.map((one) => ({
        ...one,
        keys: one.keys.map((key) => key.toUpperCase()),
      })),
    })),
    relationships: database.getRelationships().map(({ entityA, roleA, entityB, relSpec }) => ({
      from: names.get(entityA),
      to: names.get(entityB),
      label: roleA,
      // Mermaid calls the end of the second entity A.
      ends: [relSpec.cardB, relSpec.cardA],
      isIdentifying: relSpec.relType === 'IDENTIFYING',
    })),
  };
}

function parsedHere(text: string) {
  const { entities, relationships, unread } = readErDiagram(text);
  expect(unread).toEqual([]);
  return {
    entities: [...entities.values()].map(({ name, alias = '', attributes }) => ({
      name,
      alias,
      attributes: attributes.map(({ type, name: own, keys, comment = '' }) => ({
        type,
        name: own,
        keys: [...keys],
        comment,
      })),
    })),
    relationships: relationships.map((one: ErRelationship) => ({
      from: one.from,
      to: one.to,
      label: one.label ?? '',
      ends: [cardinality(one.fromMany, one.fromOptional), cardinality(one.toMany, one.toOptional)],
      isIdentifying: one.isIdentifying,
    })),
  };
}

const SYNTAX = `---
title: Orders
---
%%{init: {"theme": "dark"}}%%
erDiagram
    accTitle: Shop
    accDescr {
      Orders { and
      what they hold
    }
    direction LR
    %% a comment
    CUSTOMER ||--o{ ORDER : places
    ORDER||--|{LINE_ITEM:contains
    "Delivery address" }|..|{ CUSTOMER : "is of"
    p[Person] {
        string id PK "the first"
        varchar(5,2) amount
        \`my type\` \`my name\` UK, FK "x"
        string[] tags fk
    }
    q["Some Person"]
    r:::bold,red { int a int b PK string c "several on a line" }
    s:::red ||..o{ r:::bold : has
    style r fill:#bbf,stroke:#333
    classDef red,bold stroke:red
    class p,q red
    subgraph g [Group]
      direction TB
      x one or more to one y : z
    end
    日本 }o.-o| Straße : "ok"
    2025 ||--|| v1.5 : n
`;

test('every form of an ER diagram is read as Mermaid reads it', async () => {
  expect(parsedHere(SYNTAX)).toEqual(await parsedByMermaid(SYNTAX));
});

const SYMBOLS = { left: ['|o', '||', '}o', '}|'], right: ['o|', '||', 'o{', '|{'] };
const LINES = ['--', '..', '.-', '-.'];
const ENDS_IN_WORDS =
  `one or zero, zero or one, one or more, one or many, zero or more, zero or many, many(0), many(1),
  many, only one, one, 0+, 1+, 1`.split(/,\s+/u);

test('every spelling of a cardinality is read as Mermaid reads it', async () => {
  const lines = [
    ...SYMBOLS.left.flatMap((left) =>
      SYMBOLS.right.flatMap((right) => LINES.map((line) => `A ${left}${line}${right} B : x`)),
    ),
    ...ENDS_IN_WORDS.flatMap((left) =>
      ENDS_IN_WORDS.flatMap((right) =>
        ['to', 'optionally to'].map((line) => `A ${left} ${line} ${right} B : x`),
      ),
    ),
    'A 1--0+ B : x',
    'A many..one B : x',
  ];
  const text = ['erDiagram', ...lines].join('\n');
  expect(parsedHere(text)).toEqual(await parsedByMermaid(text));
});

test('marks of Markdown, codes and generic types are read as Mermaid shows them', () => {
  const text = `erDiagram
    "**Big** _Customer_" {
      List~string~ names "say #quot;x#quot; #35;1"
      string? nick
    }
    o["An **order**"]`;
  const { entities, unread } = readErDiagram(text);
  expect(unread).toEqual([]);
  const { tables } = catalogueOfEr({ ...readErDiagram(text), entities }, 'a.mmd');
  expect(tables.map(({ name, title, columns }) => ({ name, title, columns }))).toMatchObject([
    {
      name: 'Big Customer',
      columns: [
        { name: 'names', type: 'List<string>', comment: 'say "x" #1' },
        { name: 'nick', type: 'string', required: false },
      ],
    },
    { name: 'o', title: 'An order' },
  ]);
});

const SKETCH = `erDiagram
    accTitle: Shop
    direction LR
    subgraph sales
      p ||--o{ o : places
    end
    p["Some Person"]
    o["Order: one"] }|..|{ ITEM : "contains it"
    o |o--|| p : "is paid by"
    ITEM }o--o| ITEM : replaces
    style o fill:#fff
    what is ||-- this
`;

test('a diagram without attributes keeps names, relationships, cardinalities and words', async () => {
  const project = new TemporaryProject({ 'model.mmd': SKETCH });
  const first = await project.run(['import', 'model.mmd', '--title', 'Shop']);
  expect(first.status, first.stderr).toBe(0);
  expect(project.read('content/entities/shop/p.yaml')).toBe(`name: Some Person
fields: {}
relationships:
  o: { to: o, cardinality: one-to-many, verb: places, description: Each o has at least one p. }
`);
  expect(project.read('content/entities/shop/o.yaml')).toContain(`relationships:
  ITEM:
    to: ITEM
    cardinality: many-to-many
    verb: contains it
    min: 1
    description: Each ITEM has at least one o.
  p: { to: p, cardinality: one-to-one, verb: is paid by, min: 1 }
`);
  const report = first.stdout + first.stderr;
  for (const line of [
    'model.mmd:12: what is ||-- this',
    'model.mmd:2: the title: Shop',
    'model.mmd:4: the group: sales',
    'model.mmd:3: lines on how the diagram looks (2)',
    'model.mmd:8: that relationships are drawn as not identifying (1)',
  ])
    expect(report).toContain(line);
  const check = await project.run(['check', '--format', 'json', '--now', '2026-11-29']);
  expect(check.status, check.stdout).toBe(0);
  const again = await project.run(['import', 'model.mmd']);
  expect(again.stdout + again.stderr).not.toContain('exists and states none');
});

test('a relationship that an existing entity does not state is listed, not added', async () => {
  const project = new TemporaryProject({ 'model.mmd': 'erDiagram\n  a\n  b\n' });
  await project.run(['import', 'model.mmd', '--title', 'Shop']);
  project.write('model.mmd', 'erDiagram\n  a ||--o{ b : has\n');
  const { stdout, stderr } = await project.run(['import', 'model.mmd']);
  expect(stdout + stderr).toContain(
    'model.mmd:2: the relationship of a to b (has), one-to-many: a exists and states none',
  );
  expect(project.read('content/entities/shop/a.yaml')).not.toContain('relationships');
});

test('words of a relationship that a key holds stay with the key, or with its column', () => {
  const { tables } = catalogueOfEr(
    readErDiagram(`erDiagram
    CUSTOMER ||--o{ ORDER : places
    ORDER }o--|| SHOP : "is placed in"
    CUSTOMER { int id PK }
    SHOP { int id PK }
    ORDER { int id PK int customer_id FK "who pays" int shop_id FK }`),
    'a.mmd',
  );
  const order = tables.find(({ name }) => name === 'ORDER');
  expect(order?.columns[1]?.comment).toBe('who pays (CUSTOMER places ORDER)');
  expect(order?.foreignKeys.map(({ verb }) => verb)).toEqual([undefined, 'is placed in']);
});
