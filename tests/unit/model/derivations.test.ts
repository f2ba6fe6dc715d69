import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../plugins/specbook/i18n/coded-message.ts';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import type {
  Derivation,
  DerivedInput,
  DerivedValue,
} from '../../../plugins/specbook/model/performance/derivation.ts';
import { deriveBurn } from '../../../plugins/specbook/model/performance/derive-availability.ts';
import { derivationsOf } from '../../../plugins/specbook/model/performance/derivations.ts';
import { REQUIREMENT_KINDS } from '../../../plugins/specbook/schema/requirement.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';
import { requirementOf } from './shop.ts';
import { SHOP, textsOf } from '../../support/specs.ts';

const plain = (value: DerivedValue): string =>
  formatMessage(stringsOf({}).views.derivation.value, value).replaceAll('\u202f', ' ');

/** Inputs of a derivation and of those within it. */
function inputsOf(derivation: Derivation): DerivedInput[] {
  return derivation.inputs.flatMap((input) => [
    input,
    ...(input.derivation ? inputsOf(input.derivation) : []),
  ]);
}

describe('a computed number', () => {
  it('of an availability unfolds to the target, the window and the promises', async () => {
    const { spec } = await specOf({
      'spec.yaml': `${SPEC_YAML}services:\n  one: { name: One, availability: 99.9 %, redundant: 2 }\n  two: { name: Two, availability: 99.99 % }\n`,
      'performance/up.yaml':
        'AV-1:\n  kind: availability\n  targets: { availability: 99.95 % }\n  window: 30 days\n  dependsOn: [one, two]\n',
    });
    const found = derivationsOf(spec, requirementOf(spec, 'AV-1'));
    expect(found.map(({ id, value }) => [id, plain(value)])).toEqual([
      ['downtime', '21 min 36 s'],
      ['downtime-year', '4 h 22 min 48 s'],
      ['ceiling', '99.9899 %'],
      ['own-share', '99.9601 %'],
    ]);
    const [one] = found[2]?.inputs ?? [];
    expect(one?.derivation?.inputs.map(({ value }) => plain(value))).toEqual(['99.9 %', '2']);
  });

  it('of a burn unfolds to what was measured', async () => {
    const { spec } = await specOf({
      'performance/up.yaml': 'AV-1: { kind: availability, targets: { availability: 99.9 % } }\n',
    });
    const found = deriveBurn(spec, requirementOf(spec, 'AV-1'), { share: 0.998 });
    expect(found.map(({ value }) => plain(value))).toEqual(['2', '200 %']);
  });

  it('is there for each kind that has arithmetic, and comes from what somebody stated', async () => {
    const { spec } = await specOf({
      ...Object.fromEntries(textsOf(SHOP)),
      'constraints/checkout.yaml':
        'CON-7: { kind: limitation, title: Slow till, limit: 300 rps, service: checkout }\n',
    });
    const items = [...spec.requirements, ...spec.constraints];
    const all = items.flatMap((item) => derivationsOf(spec, item).map((one) => ({ item, one })));
    const kinds = new Set(all.map(({ item }) => item.data.kind));
    for (const kind of REQUIREMENT_KINDS) {
      if (kind !== 'response-time') expect(kinds).toContain(kind);
    }
    expect(kinds).toContain('cost');
    expect(kinds).toContain('limitation');
    for (const { item, one } of all) {
      const inputs = inputsOf(one);
      expect(inputs.length, `${item.id} ${one.id}`).toBeGreaterThan(0);
      expect(
        inputs.some(({ from }) => from !== undefined),
        `${item.id} ${one.id}`,
      ).toBe(true);
      for (const { from } of inputs)
        if (from) expect(spec.items.has(from.key), from.key).toBe(true);
      for (const text of [one.value, ...inputs.map(({ value }) => value)])
        expect(plain(text)).not.toMatch(/NaN|undefined|Infinity/u);
    }
  });
});
