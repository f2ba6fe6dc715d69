import { describe, expect, it } from 'vitest';
import type { PathStep } from '../../../plugins/specbook/model/item.ts';
import { ALL_KINDS } from '../../../plugins/specbook/model/kind-lists.ts';
import { referenceKeys } from '../../../plugins/specbook/model/reference-keys.ts';
import { BODY_KEY, statedReferences } from '../../../plugins/specbook/model/references.ts';
import { specOf } from '../../support/spec-of.ts';
import { CATALOGUE, readFolder, SHOP } from '../../support/specs.ts';

const complete = [
  ...(await readFolder(SHOP)).items.values(),
  ...(await readFolder(CATALOGUE)).items.values(),
];

const shapeOf = (path: readonly PathStep[]): string =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

describe('the keys that hold references', () => {
  const used = new Set(
    complete.flatMap((item) =>
      statedReferences(item).map(({ relation, path }) => `${relation} ${shapeOf(path)}`),
    ),
  );
  const keys = new Set(
    ALL_KINDS.flatMap((kind) =>
      referenceKeys(kind).map(
        ({ relation, steps }) => `${relation} ${steps.join('.').replace(/\.id$/u, '')}`,
      ),
    ),
  );

  it.each([...keys])('are all found in items: %s', (key) => {
    expect([...used], 'write it in an item of tests/fixtures/shop/ or catalogue/').toContain(key);
  });
});

describe('the references of an item', () => {
  const files = {
    'entities/care/visit.md':
      '---\nname: Visit\npurpose: One visit, see [[BR-1]].\nfields:\n  id: { type: uuid, key: primary }\n  at: { type: date }\nrules:\n  BR-1: { kind: validation, statement: "On a day of [[visit.at]].", fields: [at] }\n---\n\nOld ones too, `[[not this]]`: [[BR-1]].\n',
  };

  it('are its domain, its keys and its prose, without those of items within it', async () => {
    const { spec } = await specOf(files);
    const visit = spec.items.get('entity:visit')!;
    expect(statedReferences(visit).map(({ text, path }) => [text, path])).toEqual([
      ['care', []],
      ['BR-1', ['purpose']],
      ['BR-1', [BODY_KEY]],
    ]);
  });

  it('name the fields of a rule with their entity', async () => {
    const { spec } = await specOf(files);
    const rule = spec.items.get('rule:BR-1')!;
    expect(statedReferences(rule).map(({ text, relation }) => [relation, text])).toEqual([
      ['fields', 'visit.at'],
      ['mentions', 'visit.at'],
    ]);
  });
});
