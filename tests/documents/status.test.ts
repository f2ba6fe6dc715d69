import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import type { ChangedItems, Spec } from '../../plugins/specbook/model/spec.ts';
import { specOf } from '../support/spec-of.ts';

interface Input {
  /** Status of the only entity. */
  item?: string;
  /** Revisions that were approved. */
  approved?: readonly string[];
  /** Roles that have to approve. */
  required?: readonly string[];
  /** What changed since each revision that git knows. */
  changes?: Readonly<Record<string, ChangedItems>>;
}

/** The status that document 05, or another, states in its front matter. */
async function statusOf(
  { item = 'approved', approved = [], required = [], changes }: Input,
  number = '05',
) {
  const approvals = approved.map(
    (revision) => `{ role: Architect, name: A. Berg, revision: ${revision}, on: 2026-09-14 }`,
  );
  const stated = [
    ...(approvals.length > 0 ? [`approvals: [${approvals.join(', ')}]`] : []),
    ...(required.length > 0
      ? [`signatures: [${required.map((role) => `{ role: ${role} }`).join(', ')}]`]
      : []),
  ];
  const { spec } = await specOf({
    'spec.yaml': `title: Test
revision: 2.3.0
${stated.length > 0 ? `documents: { 05-data-models: { ${stated.join(', ')} } }` : ''}
`,
    'entities/shop/order.yaml': `name: Order
purpose: What was bought.
status: ${item}
fields:
  id: { type: uuid, key: primary }
`,
  });
  const revisions = Object.entries(changes ?? {}).map(([revision, since]) => {
    return { revision, commit: 'abc', at: '2026-10-01T08:00:00Z', since };
  });
  const dated: Spec = { ...spec, ...(changes && { history: { shallow: false, revisions } }) };
  const document = composeDocuments(dated).find(({ slug }) => slug.startsWith(number));
  return /\*\*Status\*\*: (.*)/u.exec(document ? documentMarkdown(dated, document).text : '')?.[1];
}

const none: ChangedItems = { added: [], changed: [], removed: [] };
const one: ChangedItems = {
  added: [],
  changed: [{ key: 'entity:order', values: [] }],
  removed: [],
};

describe('a document', () => {
  it('is not approved while nobody has approved it', async () => {
    expect(await statusOf({})).toBe('Not approved');
  });

  it('is in review while an item is proposed, even if it is approved', async () => {
    expect(await statusOf({ item: 'proposed' })).toBe('In review: 1 item is proposed');
    expect(await statusOf({ item: 'proposed', approved: ['2.3.0'] })).toBe(
      'In review: 1 item is proposed',
    );
  });

  it('is a draft while an item is a draft', async () => {
    expect(await statusOf({ item: 'draft', approved: ['2.3.0'] })).toBe('DRAFT: 1 item is a draft');
  });

  it('is issued if every approval names this revision, or nothing has changed since', async () => {
    expect(await statusOf({ approved: ['2.3.0'] })).toBe('Issued');
    expect(await statusOf({ approved: ['2.3.0', '2.2.0'], changes: { '2.2.0': none } })).toBe(
      'Issued',
    );
  });

  it('is in review until every role that has to approve it has', async () => {
    const required = ['Architect', 'Auditor', 'Buyer'];
    expect(await statusOf({ required })).toBe('Not approved');
    expect(await statusOf({ required, approved: ['2.3.0'] })).toBe(
      'In review: not approved by Auditor, Buyer',
    );
    expect(await statusOf({ required: ['architect'], approved: ['2.3.0'] })).toBe('Issued');
  });

  it('is approved in the oldest revision that an approval names, with the changes since', async () => {
    expect(await statusOf({ approved: ['2.3.0', '2.2.0'], changes: { '2.2.0': one } })).toBe(
      'Approved 2.2.0, 1 change since',
    );
    expect(await statusOf({ approved: ['2.3.0'], changes: { '2.3.0': one } })).toBe(
      'Approved 2.3.0, 1 change since',
    );
  });

  it('says if git does not know the approved revision', async () => {
    expect(await statusOf({ approved: ['2.2.0'] })).toBe('Approved 2.2.0, changes since unknown');
  });

  it('is empty without items', async () => {
    expect(await statusOf({ approved: ['2.3.0'] }, '06')).toBe('Empty');
  });
});
