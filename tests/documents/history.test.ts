import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import type { ChangedItems, PastRevision, Spec } from '../../plugins/specbook/model/spec.ts';
import { specOf } from '../support/spec-of.ts';

const FILES = {
  'spec.yaml': `title: Test
revision: 2.3.0
documents:
  05-data-models:
    approvals:
      - { role: Architect, name: A. Berg, revision: 2.2.0, on: 2026-09-14 }
      - { role: Security, name: B. Ono, revision: 2.3.0, on: 2026-10-14 }
      - { role: Legal, name: C. Lind, revision: 1.0.0, on: 2025-10-14 }
`,
  'entities/shop/order.yaml': `name: Order
purpose: What was bought.
fields:
  id: { type: uuid, key: primary }
rules:
  BR-1: { kind: validation, statement: It is paid. }
`,
  'performance/shop.yaml': 'PERF-1: { kind: response-time, targets: { p95: 250 ms } }\n',
};
const { spec } = await specOf(FILES);

function past(revision: string, more: Partial<PastRevision> = {}): PastRevision {
  return {
    revision,
    commit: `${revision}-commit-of-it`,
    at: '2026-10-01T08:00:00Z',
    author: 'K. Ono',
    ...more,
  };
}

/** Front matter of a document, with a history. */
function front(slug: string, history: Spec['history'], info = spec.info): string {
  const changed: Spec = { ...spec, info, ...(history && { history }) };
  const document = composeDocuments(changed).find((one) => one.slug === slug);
  if (!document) throw new Error(`no document ${slug}`);
  const markdown = documentMarkdown(changed, document).text;
  return markdown.slice(0, markdown.indexOf('## Contents'));
}

const none = { added: [], changed: [], removed: [] };
const changed: ChangedItems['changed'] = [
  {
    key: 'entity:order',
    values: [
      { path: ['fields', 'id', 'type'], before: 'bigint', after: 'uuid' },
      { path: ['purpose'], before: 'What was ordered.', after: 'What was bought.' },
      { path: ['tags'], after: '<b>*sales*</b>' },
      { path: ['table'], before: 'orders' },
    ],
  },
  {
    key: 'requirement:PERF-1',
    values: [{ path: ['targets', 'p95'], before: '300 ms', after: '250 ms' }],
  },
];
const HISTORY: Spec['history'] = {
  shallow: false,
  revisions: [
    past('2.3.0', {
      since: none,
      brought: {
        added: ['rule:BR-1'],
        changed,
        removed: ['entity:basket', 'criterion:AC-9'],
      },
    }),
    past('2.2.0', {
      since: {
        added: ['rule:BR-1'],
        changed,
        removed: ['entity:basket', 'criterion:AC-9'],
      },
    }),
  ],
};

describe('the history of a document', () => {
  it('lists each revision with the items of this document that it brought', () => {
    const data = front('05-data-models', HISTORY);
    expect(data).toMatch(
      /\| 2\.3\.0 \| 2026-10-01 \| K\. Ono \| `2\.3\.0-comm` \| Added \[BR-1[^|]*\. Changed \[Order[^|]*\. Removed `basket`\. \|/u,
    );
    expect(data).toMatch(/\| 2\.2\.0 \|[^|]*\|[^|]*\|[^|]*\| Earliest revision in git\. \|/u);
    expect(data).not.toContain('PERF-1');
    const performance = front('06-performance-requirements', HISTORY);
    expect(performance).toMatch(/Changed \[PERF-1/u);
    expect(performance).not.toContain('basket');
    expect(front('08-acceptance-criteria', HISTORY)).toContain('Removed `AC-9`.');
  });

  it('shows the values before and after, of a text only that it is another', () => {
    const data = front('05-data-models', HISTORY);
    expect(data).toMatch(
      /Changed \[Order[^|]*\(`fields\.id\.type`: bigint → uuid; `purpose` changed; `tags`: [^|]*sales[^|]* added; `table`: orders removed\)/u,
    );
    expect(data).not.toMatch(/(?<!\\)<b>/u);
    expect(front('06-performance-requirements', HISTORY)).toContain(
      '(`targets.p95`: 300 ms → 250 ms)',
    );
  });

  it('lists for those who approved an earlier revision what has changed since, item by item', () => {
    const data = front('05-data-models', HISTORY);
    const [, since = ''] = data.split('## Changes since 2.2.0\n');
    expect(since).toContain('approved by A. Berg (Architect, 2026-09-14). Since then:');
    const [listed = ''] = since.split('\n## ');
    expect(listed.match(/^- (?:Added|Changed|Removed) /gmu)).toHaveLength(3);
    expect(listed).toContain('bigint → uuid');
    expect(data).not.toContain('## Changes since 2.3.0');
    expect(data).not.toContain('## Changes since 1.0.0');
  });

  it('says of each approval how much has changed since', () => {
    const data = front('05-data-models', HISTORY);
    expect(data).toContain('| 2.2.0 | 2026-09-14 | 3 items changed since |');
    expect(data).toContain('| 2.3.0 | 2026-10-14 | nothing changed since |');
    expect(data).toContain(
      '| 1.0.0 | 2025-10-14 | revision 1.0.0 not found in git: changes since approval unknown |',
    );
  });

  it('shows what is newer than the newest revision as a line of its own', () => {
    const pending: Spec['history'] = {
      shallow: false,
      revisions: [past('2.3.0', { since: { ...none, changed: changed.slice(0, 1) } })],
    };
    expect(front('05-data-models', pending)).toMatch(
      /\| after 2\.3\.0 \|[^|]*\|[^|]*\|[^|]*\| Changed \[Order/u,
    );
    expect(front('06-performance-requirements', pending)).not.toContain('after 2.3.0');
  });

  it('lists date, author and summary that spec.yaml states, also of revisions that git does not know', () => {
    const info = {
      ...spec.info,
      history: [
        { revision: '2.3.0', on: '2026-10-02', by: 'P. Quist', summary: 'Orders are paid | sent.' },
        { revision: '0.9.0', on: '2025-01-02' },
      ],
    };
    const data = front('05-data-models', HISTORY, info);
    expect(data).toMatch(
      /\| 2\.3\.0 \| 2026-10-01 \| P\. Quist \| [^|]* \| Orders are paid \\\| sent\. Added /u,
    );
    expect(data).toContain('| 0.9.0 | 2025-01-02 | | | |');
    const alone = front('05-data-models', undefined, info);
    expect(alone).toContain('| 0.9.0 | 2025-01-02 |');
    expect(alone).not.toContain('History unknown');
  });

  it('admits what it does not know', () => {
    expect(front('05-data-models', undefined)).toContain('History unknown: git has no revision');
    const shallow: Spec['history'] = { shallow: true, revisions: [past('2.3.0', { since: none })] };
    expect(front('05-data-models', shallow)).toContain(
      'Older history unknown: built from a shallow clone.',
    );
  });
});
