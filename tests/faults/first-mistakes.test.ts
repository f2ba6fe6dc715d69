/** Mistakes that newcomers make: one cause is one error, at its place, with what to write. */
import { describe, expect, test } from 'vitest';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { problemText } from '../../plugins/specbook/model/problem-text.ts';
import { folderOf } from '../support/folder.ts';

const CORRECT: Readonly<Record<string, string>> = {
  'spec.yaml': `title: Shop
revision: 1.0.0
database: { dialect: postgres }
domains:
  sales: { name: Sales, purpose: What is sold. }
`,
  'entities/sales/order.yaml': `name: Order
purpose: What a customer agreed to buy.
fields:
  id:
    type: uuid
    key: primary
  total:
    type: numeric(10,2)
    required: true
rules:
  BR-ORD-001:
    kind: validation
    statement: The total is never negative.
    fields: [total]
`,
  'entities/sales/line.yaml': `name: Order line
purpose: One product of an order.
fields:
  id: { type: uuid, key: primary }
  order_id: { type: uuid, references: order.id, onDelete: cascade, required: true }
`,
  'performance/web.yaml': `PERF-RT-001:
  kind: response-time
  title: Opening an order
  statement: An order opens quickly.
  targets: { p95: 300 ms }
  touches: [order]
`,
  'acceptance/ordering.yaml': `area: Ordering
criteria:
  AC-ORD-001:
    kind: functional
    statement: An order is stored.
    verifies: [BR-ORD-001]
`,
  'pocs/speed.mdx': `---
id: POC-SPEED
title: It is fast
date: 2026-10-01
question: Is it fast?
verdict: go
---
See [[order]].
`,
};
const ORDER = 'entities/sales/order.yaml';
const WEB = 'performance/web.yaml';

type Files = Record<string, string | Uint8Array>;

async function reported(edit: (files: Files) => void): Promise<string[]> {
  const files: Files = { ...CORRECT };
  edit(files);
  const { problems } = await loadSpec({ content: folderOf(files), now: '2026-11-22' });
  return problems.map((problem) => problemText(problem));
}

/** One text in place of another that stands in the file. */
function replaced(path: string, from: string | RegExp, to: string) {
  return (files: Files): void => {
    const before = String(files[path]);
    files[path] = before.replace(from, to);
    expect(files[path]).not.toBe(before);
  };
}

function moved(from: string, to: string) {
  return (files: Files): void => {
    files[to] = files[from] ?? '';
    Reflect.deleteProperty(files, from);
  };
}

test('the specification is correct without them', async () => {
  expect(await reported(() => undefined)).toEqual([]);
});

describe('one error', () => {
  test.each<[name: string, edit: (files: Files) => void, problem: string]>([
    [
      'a fields list in place of a map',
      (files) => {
        files[ORDER] = String(files[ORDER]).replace(
          /fields:[\s\S]*rules:/u,
          'fields:\n  - name: id\n    type: uuid\n  - name: total\n    type: int\nrules:',
        );
      },
      `${ORDER}:3:1  error  "fields" is a list, expected a map  wrong-type\n    write a map by name, without dashes: id: …`,
    ],
    [
      'a type that is misspelt, of a field that others reference',
      replaced(ORDER, 'uuid', 'uiid'),
      `${ORDER}:5:11  error  "uiid" is not a PostgreSQL type or an enum  unknown-type\n    did you mean uuid? Otherwise list it under database: types: in spec.yaml, or add enums/uiid.yaml`,
    ],
    [
      'an alias that was meant as text',
      replaced(ORDER, 'numeric(10,2)', '*money'),
      `${ORDER}:8:11  error  an unquoted value cannot start with "*": in YAML, "*money" is an alias of the anchor "&money"  malformed-yaml\n    quote the value: "*money"`,
    ],
    [
      'a merge key in place of the required ones',
      (files) => {
        files[ORDER] = String(files[ORDER])
          .replace('  id:\n', '  id: &id\n')
          .replace('  total:\n', '  other:\n    <<: *id\n  total:\n');
      },
      `${ORDER}:8:5  error  unknown key "<<": YAML merge keys are not supported  unknown-key\n    write the keys out`,
    ],
    [
      'a file of the entity twice',
      (files) => {
        files['entities/sales/order.md'] =
          '---\nname: Purchase\npurpose: Bought.\nfields: { id: { type: uuid, key: primary } }\n---\n';
      },
      `${ORDER}:1:1  error  duplicate id "order", first used by the entity at entities/sales/order.md:1:1  duplicate-id\n    change one of the two ids`,
    ],
    [
      'the name of a file in another case than its references',
      moved(ORDER, 'entities/sales/Order.yaml'),
      `entities/sales/Order.yaml:1:1  error  the id is "Order", and 3 references write "order"  dangling-reference\n    rename the file to order.yaml, or write Order there, the first at entities/sales/line.yaml:5:39`,
    ],
    [
      'yes in place of true',
      replaced(ORDER, 'required: true', 'required: yes'),
      `${ORDER}:9:15  error  "yes" is neither true nor false  invalid-value\n    write true`,
    ],
    [
      'False in place of false',
      replaced(ORDER, 'required: true', 'required: False'),
      `${ORDER}:9:15  error  "False" is neither true nor false  invalid-value\n    write false`,
    ],
    [
      'a unit as a word',
      replaced('performance/web.yaml', '300 ms', '300 milliseconds'),
      'performance/web.yaml:5:19  error  "milliseconds" is not a unit accepted here  invalid-value\n    write 300 ms; accepted units: us, ms, s, min, h, days, weeks, months, years',
    ],
    [
      'a sign of comparison in a target',
      replaced('performance/web.yaml', '300 ms', '"< 300 ms"'),
      'performance/web.yaml:5:19  error  "< 300 ms" is not a number with a unit  invalid-value\n    write 300 ms; accepted units: us, ms, s, min, h, days, weeks, months, years',
    ],
    [
      'an empty entry of a list',
      replaced('acceptance/ordering.yaml', '[BR-ORD-001]', '\n      -\n      - BR-ORD-001'),
      'acceptance/ordering.yaml:7:8  error  an entry of "verifies" is empty  empty-value\n    write a value, or remove its "-"',
    ],
    [
      'a colon without a blank',
      replaced(ORDER, 'name: Order', 'name:Order'),
      `${ORDER}:1:1  error  "name:Order" is not a key with a value  malformed-yaml\n    write name: Order`,
    ],
    [
      'an equals sign',
      replaced(ORDER, 'name: Order', 'name = Order'),
      `${ORDER}:1:1  error  "name = Order" is not a key with a value  malformed-yaml\n    write name: Order`,
    ],
    [
      'a line that is left of a merge conflict',
      replaced(ORDER, 'fields:', '=======\nfields:'),
      `${ORDER}:3:1  error  the line "=======" is left of a merge conflict  merge-conflict\n    remove it, and check that the lines around it are the version to keep`,
    ],
    [
      'a dash in front of one id',
      (files) => {
        files[WEB] = `${String(files[WEB])}- PERF-RT-002:\n    kind: response-time\n`;
      },
      `${WEB}:7:1  error  "- PERF-RT-002:" is an entry of a list among keys  malformed-yaml\n    remove the dash: PERF-RT-002:`,
    ],
    [
      'an item whose keys are not indented, beside others',
      (files) => {
        const flat = 'PERF-RT-002:\nkind: response-time\ntitle: B\ntargets: { p95: 300 ms }\n';
        files[WEB] = `${String(files[WEB])}${flat}`;
      },
      `${WEB}:8:1  error  the keys of PERF-RT-002 are not indented  missing-id\n    indent them by 2 spaces, below PERF-RT-002`,
    ],
    [
      'the indentation with no-break spaces',
      replaced(WEB, '  kind', '\u00a0 kind'),
      `${WEB}:2:1  error  there is an invisible character U+00A0 (no-break space)  invisible-character\n    retype it as a plain space`,
    ],
    [
      'the fence of a code block that was copied with it',
      (files) => {
        files[WEB] = `\`\`\`yaml\n${String(files[WEB])}\`\`\`\n`;
      },
      `${WEB}:1:1  error  "\`\`\`yaml" is the fence of a Markdown code block  malformed-yaml\n    remove this line and the one that closes the block`,
    ],
    [
      'a comment with slashes',
      replaced(WEB, 'PERF-RT-001', '// Opening.\nPERF-RT-001'),
      `${WEB}:1:1  error  "// Opening." is no comment of YAML  malformed-yaml\n    start it with "#"`,
    ],
    [
      'the name that a key has elsewhere',
      replaced(ORDER, 'required: true', 'purpose: The sum.'),
      `${ORDER}:9:5  error  unknown key "purpose"  unknown-key\n    did you mean description?`,
    ],
    [
      'a required key that is misspelt',
      replaced('spec.yaml', 'revision', 'revison'),
      'spec.yaml:2:1  error  unknown key "revison"  unknown-key\n    did you mean revision?',
    ],
    [
      'a sign of comparison in the prose of MDX',
      replaced('pocs/speed.mdx', 'See', 'It takes <300 ms. See'),
      'pocs/speed.mdx:8:10  error  the MDX does not compile: "<" starts a tag  malformed-mdx\n    write \\< for the sign, put the text into backticks, or rename the file to .md',
    ],
    [
      'a comment of HTML in MDX',
      replaced('pocs/speed.mdx', 'See', '<!-- later --> See'),
      'pocs/speed.mdx:8:1  error  the MDX does not compile: it has no comments of HTML  malformed-mdx\n    write {/* … */} in place of <!-- … -->, or rename the file to .md',
    ],
    [
      'a line break of HTML in MDX',
      replaced('pocs/speed.mdx', 'See', 'Here.<br>See'),
      'pocs/speed.mdx:8:6  error  the MDX does not compile: the tag <br> is not closed  malformed-mdx\n    write <br />',
    ],
    [
      'a name in angle brackets in MDX',
      replaced('pocs/speed.mdx', 'See', 'Write <name>. See'),
      'pocs/speed.mdx:8:7  error  the MDX does not compile: the tag <name> is not closed  malformed-mdx\n    write </name> behind its content, \\<name> for the letters, or rename the file to .md',
    ],
  ])('for %s', async (_, edit, problem) => {
    expect(await reported(edit)).toEqual([problem]);
  });
});
