import { describe, expect, test } from 'vitest';
import { holdsMermaid, mermaidFences } from '../../../plugins/specbook/model/mermaid-fences.ts';
import { specOf } from '../../support/spec-of.ts';

const ENTITY = 'name: Order\npurpose: Bought.\nfields: { id: { type: uuid, key: primary } }\n';

describe('Mermaid fences', () => {
  test.each([
    ['in a paragraph of its own', 'Text.\n\n```mermaid\nflowchart LR\n```\n', true],
    ['of tildes', '~~~ mermaid\nflowchart LR\n~~~\n', true],
    ['in a quote', '> ```mermaid\n> flowchart LR\n> ```\n', true],
    ['in a list', '- ```mermaid\n  flowchart LR\n  ```\n', true],
    ['without an end', '```mermaid\nflowchart LR', true],
    ['after another fence', '```js\n1\n```\n\n```mermaid\nflowchart LR\n```\n', true],
    ['shown within another fence', '````md\n```mermaid\nflowchart LR\n```\n````\n', false],
    ['of another language', '```mermaidx\n1\n```\n', false],
    ['in a line of text', 'A fence is ```mermaid``` and ends.\n', false],
  ])('%s', (_, prose, expected) => {
    expect(holdsMermaid(prose)).toBe(expected);
  });

  test('are listed once each, with the place at which they begin', async () => {
    const { spec } = await specOf({
      'entities/shop/order.md': `---\n${ENTITY}---\n\nText.\n\n\`\`\`mermaid\nflowchart LR\n\`\`\`\n\n  ~~~mermaid\nflowchart LR\n~~~\n`,
      'entities/shop/bill.yaml': `name: Bill\npurpose: |\n  Bought.\n\n  \`\`\`mermaid\n  flowchart LR\n  \`\`\`\nfields: { id: { type: uuid, key: primary } }\n`,
    });
    expect(mermaidFences(spec)).toEqual([
      { file: 'entities/shop/bill.yaml', line: 5, column: 3 },
      { file: 'entities/shop/order.md', line: 9, column: 1 },
      { file: 'entities/shop/order.md', line: 13, column: 3 },
    ]);
  });
});
