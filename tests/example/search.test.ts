import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { nameWord } from '../../plugins/specbook/search/query.ts';
import type { SearchEngine } from '../../plugins/specbook/site/client/search/search-engine.ts';
import { itemPath } from '../../plugins/specbook/model/item-path.ts';
import { recordsOf } from '../../plugins/specbook/site/build/search-index.ts';
import { SEARCH_QUERIES } from '../site/search-queries.ts';
import { searchOver } from '../support/search-index.ts';
import { EXAMPLE, readFolder } from '../support/specs.ts';

let spec: Spec;
let search: SearchEngine & { close(): void };

beforeAll(async () => {
  spec = await readFolder(EXAMPLE);
  search = await searchOver(recordsOf({ spec, config: { base: '/', prefix: '' } }));
}, 60_000);
afterAll(() => {
  search.close();
});

async function first(query: string): Promise<string | undefined> {
  const [hit] = (await search.ask(query, {})).hits;
  return hit && (hit.id || hit.title);
}

describe('a query over the example', () => {
  test.each(SEARCH_QUERIES)('%s finds %s first', async (query, finds) => {
    expect(await first(query)).toBe(finds);
  });

  test('finds every item by its id, before whatever mentions it', async () => {
    const items = [...spec.items.values()];
    const strays = [];
    for (const { id, key } of items) {
      // A word may name several things, a service, a category and a screen: all of them come before what mentions it.
      const namesakes = items.filter((item) =>
        [item.id, item.title].some((name) => nameWord(name) === nameWord(id)),
      );
      const { hits } = await search.ask(id, {});
      const place = hits.findIndex(({ url }) => url === itemPath(key));
      if (place < 0 || place >= namesakes.length) strays.push(key);
    }
    expect(strays).toEqual([]);
  }, 60_000);

  test.each([
    ['uptime', 'PERF-AV', 'availability'],
    ['latency', 'PERF-RT', 'response time'],
    ['growth', 'PERF-SC', 'scalability'],
    ['RTO', 'PERF-AV', 'recovery time'],
    ['RPO', 'PERF-AV', 'recovery point'],
    ['SLA', 'PERF-AV', 'availability'],
    ['SLO', 'PERF-', 'availability'],
    ['real-time', '', 'updates'],
  ])('%s finds %s by %s, and says so', async (query, id, other) => {
    const { hits, also, instead } = await search.ask(query, {});
    expect(instead).toBeUndefined();
    expect(also).toContain(other);
    expect(
      hits
        .slice(0, 8)
        .map((hit) => hit.id)
        .join(' '),
    ).toContain(id);
  });

  test('finds what mentions an id after the item itself', async () => {
    const { hits } = await search.ask('perf rt 2', {});
    expect(hits.map(({ id }) => id)).toContain('AC-SCH-007');
    expect(hits[0]?.id).toBe('PERF-RT-002');
  });

  test('says so when nothing has all the words, and lists what has some', async () => {
    const answer = await search.ask('dictation timezone', {});
    expect(answer.partial).toBe(true);
    expect(answer.hits.map(({ id }) => id)).toContain('POC-DICTATION');
  });

  test('without words but with a filter lists everything the filter lets through, in order', async () => {
    const { hits, total } = await search.ask('', { kind: 'Proof of concept' });
    expect(total).toBe(spec.pocs.length);
    expect(hits.map(({ id }) => id)).toEqual([...spec.pocs.map(({ id }) => id)].sort());
  });

  test('shows verdict and owner, and is narrowed by them', async () => {
    const { hits, total } = await search.ask('', { verdict: 'Breached', owner: 'Scheduling' });
    expect(total).toBeGreaterThan(0);
    for (const { state, detail } of hits) {
      expect(state).toMatch(/^▲ breached/u);
      expect(detail).toContain('Scheduling');
    }
  });

  test('without words and filters lists nothing', async () => {
    expect(await search.ask(' ', {})).toEqual({
      hits: [],
      total: 0,
      orMore: false,
      partial: false,
    });
  });

  test.each([
    [{ kind: 'Entity' }, 'Entity'],
    [{ kind: 'Business rule', place: 'Scheduling' }, 'Business rule'],
    [{ document: '07 Technical Constraints', status: 'Approved' }, 'Technical constraint'],
  ])('is narrowed by %o', async (filters, kind) => {
    const { hits } = await search.ask('patient', filters);
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map((hit) => hit.kind))).toContain(kind);
    if ('kind' in filters) expect(new Set(hits.map((hit) => hit.kind))).toEqual(new Set([kind]));
  });

  describe('that means a field', () => {
    test('finds it where it stands, with its entity, type and what is said of it', async () => {
      const [hit] = (await search.ask('patient.email', {})).hits;
      expect(hit).toEqual({
        url: '/entities/patient/#email',
        title: 'email',
        id: 'patient.email',
        kind: 'Field',
        detail: 'Patient · citext · personal',
        state: '',
        excerpt: '',
      });
    });

    test('finds the fields of the name first, in the order of their entities, and one of an entity', async () => {
      const { hits } = await search.ask('patient_id', { kind: 'Field' });
      const named = [...spec.items.values()].filter(
        (item) => item.kind === 'field' && item.title === 'patient_id',
      );
      expect(hits.slice(0, named.length).map(({ id }) => id)).toEqual(
        named.map(({ id }) => id).sort(),
      );
      // `patient_id` is a way to write it too.
      expect(hits.slice(named.length).map(({ id }) => id)).toEqual(['patient.id']);
    });

    test('finds those that hold the words, marked in their text', async () => {
      const [hit] = (await search.ask('people read out', { kind: 'Field' })).hits;
      expect(hit?.id).toBe('patient.patient_no');
      expect(hit?.excerpt).toContain('that <mark>people</mark> <mark>read</mark> <mark>out</mark>');
    });

    test('shows no field for words that are only those of its entity', async () => {
      const { hits } = await search.ask('consent', { kind: 'Field' });
      expect(hits.length).toBeGreaterThan(0);
      const own = ({ title, detail, excerpt }: (typeof hits)[number]) =>
        /consent/iu.test(`${title} ${detail.replace(/^[^·]*/u, '')} ${excerpt}`);
      expect(hits.filter((hit) => !own(hit))).toEqual([]);
    });

    test('lists every field when only fields are asked for, and says that there may be more', async () => {
      const { hits, total, orMore } = await search.ask('', { kind: 'Field', place: 'Billing' });
      const fields = [...spec.items.values()].filter(
        (item) =>
          item.kind === 'field' && spec.items.get(item.parent!)?.parent === 'domain:billing',
      );
      expect(total).toBe(fields.length);
      expect(orMore).toBe(false);
      expect(hits).toHaveLength(30);
    });
  });

  test('can be narrowed by kind, status, place and document', async () => {
    const choices = await search.choices();
    expect([...choices.keys()].sort()).toEqual([
      'document',
      'kind',
      'owner',
      'place',
      'priority',
      'status',
      'verdict',
    ]);
    expect(choices.get('verdict')).toEqual(expect.arrayContaining(['Breached', 'Met']));
    expect(choices.get('place')).toEqual(expect.arrayContaining(['Scheduling', 'Authentication']));
  });
});

test('no two numbered items of the example share a word', () => {
  const { rules, requirements, constraints, pocs, criteria, considerations } = spec;
  const ids = [rules, requirements, constraints, pocs, criteria, considerations]
    .flat()
    .map(({ id }) => id);
  expect(new Set(ids.map(nameWord)).size).toBe(ids.length);
});
