/** The exported features, read by the parser of Cucumber. */
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type Feature } from '@cucumber/messages';
import { expect, test } from 'vitest';
import { exportGherkin } from '../../plugins/specbook/exchange/export/gherkin/gherkin.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { HOSTILE_TEXT } from '../support/hostile-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { readFolder, SHOP } from '../support/specs.ts';

function featuresOf(spec: Spec): Feature[] {
  return [...exportGherkin(spec).content.values()].flatMap((text) => {
    const builder = new AstBuilder(IdGenerator.incrementing());
    return new Parser(builder, new GherkinClassicTokenMatcher()).parse(text).feature ?? [];
  });
}

test('each criterion of the shop is a scenario with its id as a tag', async () => {
  const spec = await readFolder(SHOP);
  const tags = featuresOf(spec).flatMap(({ children }) =>
    children.map(({ scenario }) => scenario?.tags[0]?.name),
  );
  const kept = spec.criteria.filter(({ data }) => data.status !== 'deprecated');
  expect(tags.toSorted()).toEqual(kept.map(({ id }) => `@${id}`).toSorted());
});

test('steps of a statement stay, and any other statement is one step', async () => {
  const { spec } = await specOf({
    'acceptance/login.yaml': `area: Login
purpose: Who may come in.
criteria:
  AC-1:
    kind: security
    priority: must
    statement: |
      Given five failures
      When a sixth is tried
      Then it is refused
  AC-2: { kind: functional, statement: "Given up accounts are deleted, see [[AC-1]].", tests: [a > b] }
`,
  });
  const [feature] = featuresOf(spec);
  expect(feature).toMatchObject({ name: 'Login', description: '  Who may come in.' });
  expect(
    feature?.children.map(({ scenario }) =>
      scenario?.steps.map(({ keyword, text }) => keyword + text),
    ),
  ).toEqual([
    ['Given five failures', 'When a sixth is tried', 'Then it is refused'],
    ['Then Given up accounts are deleted, see AC-1.'],
  ]);
  expect(feature?.children[0]?.scenario?.tags.map(({ name }) => name)).toEqual([
    '@AC-1',
    '@security',
    '@must',
  ]);
  expect(exportGherkin(spec).omitted).toEqual(['tests of criteria: AC-2']);
});

test('hostile texts begin no step, no scenario and no table', async () => {
  const text = JSON.stringify(`${HOSTILE_TEXT}\n| a |\nScenario: x\n@tag\n"""\n# no comment`);
  const { spec } = await specOf({
    'acceptance/odd.yaml': `area: "Odd @x # y"\npurpose: ${text}\ncriteria: { AC-1: { kind: testing, statement: ${text}, tags: ["a b @c"] } }\n`,
  });
  const [feature] = featuresOf(spec);
  expect(feature?.children).toHaveLength(1);
  expect(feature?.children[0]?.scenario?.steps).toHaveLength(1);
  expect(feature?.children[0]?.scenario?.tags.map(({ name }) => name)).toContain('@a-b-c');
});
