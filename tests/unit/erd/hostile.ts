import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { specOf } from '../../support/spec-of.ts';

/** Names that break out of quotes, tags, comments or statements that are not escaped. */
export const HOSTILE_NAMES = [
  '<script>alert(1)</script>',
  'A "quoted" \'name\' `here`',
  'back\\slash at the end\\',
  'Familie 👩‍👩‍👧‍👦 und 🏥',
  'موعد المريض',
  'erDiagram direction LR',
  '%% comment } { || -- .. : ; #35; &lt; ]]>',
  `${'Very long name '.repeat(14)}end`,
  'style class end one many u to title',
  '**bold** __under__ ~~gone~~ --line-- ""two""',
] as const;

/** A specification in which every name, id, verb, type and classification is hostile; each entity references the one before. */
export async function hostileSpec(): Promise<Spec> {
  const ids = [
    'end',
    'class',
    'one-way',
    'u',
    '__proto__',
    'title',
    'direction',
    '1st',
    'style',
    'to',
  ];
  const files = HOSTILE_NAMES.map((name, n) => {
    const text = JSON.stringify(name);
    const reference =
      n === 0
        ? ''
        : `  direction-TB:\n    type: "varchar(10) \\"x\\" <y>"\n    references: ${ids[n - 1]!}.PK\n    verb: [${text}, ${text}]\n`;
    return [
      `entities/shop/${ids[n]!}.yaml`,
      `name: ${text}\npurpose: ${text}\nfields:\n  PK: { type: "no type & <b>", key: primary }\n  end: { type: text, classification: class }\n${reference}`,
    ] as const;
  });
  const { spec } = await specOf(Object.fromEntries(files));
  return spec;
}
