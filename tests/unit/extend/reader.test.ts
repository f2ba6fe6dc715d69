import { describe, expect, it } from 'vitest';
import { explainExtensions } from '../../../plugins/specbook/model/extensions.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import { problemText } from '../../../plugins/specbook/model/problem-text.ts';
import { loadExtended, ORDER } from './spec.ts';

describe('keys that a project adds', () => {
  it('are read by their types, in items of every form', async () => {
    const { spec, problems } = await loadExtended();
    expect(problems).toEqual([]);
    expect(spec.entities[0]!.data).toMatchObject({
      costCentre: '4711',
      service: 'gold',
      reviewed: '2026-11-02',
      weight: 1.5,
      archived: false,
      slack: { text: '90 min', dimension: 'duration' },
      wiki: 'https://example.com/order',
      regions: ['eu', 'us'],
    });
    expect(spec.items.get('field:order.id')!.data).toMatchObject({ origin: 'Shop system' });
    expect(spec.items.get('rule:BR-001')!.data).toMatchObject({ law: 'HGB 238' });
    expect(spec.items.get('requirement:PERF-001')!.data).toMatchObject({ slaClass: 'A' });
    expect(spec.items.get('domain:shop')!.data).toMatchObject({ budget: '12k' });
    expect(spec.items.get('screen:basket')!.data).toMatchObject({ route: '/basket' });
  });

  it('are checked, each mistake with its place and what to write', async () => {
    const { problems } = await loadExtended({
      'entities/shop/order.yaml': ORDER.replace('costCentre', 'costCenter')
        .replace('gold', 'glod')
        .replace('1.50', 'heavy')
        .replace('false', 'never')
        .replace('90 min', '90 GB')
        .replace('2026-11-02', '2.11.2026')
        .replace('[eu, us]', '[eu, asia]')
        .replace('origin', 'orign'),
    });
    expect(problems.map((problem) => problemText(problem))).toMatchInlineSnapshot(`
      [
        "entities/shop/order.yaml:3:1  error  unknown key "costCenter"  unknown-key
          did you mean costCentre?",
        "entities/shop/order.yaml:4:10  error  "glod" is not a value of "service"  invalid-value
          did you mean gold? Accepted: gold, silver",
        "entities/shop/order.yaml:5:11  error  "2.11.2026" is not a date  invalid-value
          write year-month-day, such as 2026-11-01",
        "entities/shop/order.yaml:6:9  error  "heavy" is not a number  invalid-value
          write for example 12 or 0.5",
        "entities/shop/order.yaml:7:11  error  "never" is neither true nor false  invalid-value
          write true or false",
        "entities/shop/order.yaml:8:8  error  "GB" is not a unit accepted here  invalid-value
          accepted units: us, ms, s, min, h, days, weeks, months, years; for example 250 ms",
        "entities/shop/order.yaml:10:15  error  "asia" is not a value of "regions"  invalid-value
          write one of eu, us",
        "entities/shop/order.yaml:12:35  error  unknown key "orign"  unknown-key
          did you mean origin?",
      ]
    `);
  });

  it('are unknown to projects that do not add them', async () => {
    const { problems } = await loadExtended({}, {});
    expect(problems.map(({ rule }) => rule)).toContain('unknown-key');
  });
});

describe('what a project adds', () => {
  const explain = (extend: Record<string, unknown>) =>
    explainExtensions(extend).map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('is refused where it collides, or is of no known kind or type', () => {
    expect(
      explain({
        entities: {},
        entity: {
          purpose: { type: 'string', label: 'Purpose' },
          title: { type: 'string', label: 'Title' },
          'a b': { type: 'string', label: 'A' },
          tier: { type: 'enum', label: 'Tier' },
          size: { type: 'text', label: 'Size' },
          name2: { type: 'string', values: ['a'] },
        },
        requirement: { targets: { type: 'string', label: 'Targets' } },
      }),
    ).toMatchInlineSnapshot(`
      [
        "extend.entities: there is no kind "entities"; did you mean entity?",
        "extend.entity.purpose: "purpose" is a key of entity already; choose another name",
        "extend.entity.title: "title" means something to every kind; choose another name",
        "extend.entity.a b: a key is written with letters, digits, - and _, and begins with a letter",
        "extend.entity.tier.values: an enum needs values: ['a', 'b']",
        "extend.entity.size.type: "text" is not a type; write one of string, number, boolean, date, quantity, url, enum, list",
        "extend.entity.name2.label: a label is missing",
        "extend.requirement.targets: "targets" is a key of requirement already; choose another name",
      ]
    `);
  });

  it('is refused by loadSpec', async () => {
    const extend = { entity: { purpose: { type: 'string', label: 'Purpose' } } } as const;
    await expect(loadSpec({ content: '/nowhere', extend })).rejects.toThrow(
      '- extend.entity.purpose: "purpose" is a key of entity already',
    );
  });
});
