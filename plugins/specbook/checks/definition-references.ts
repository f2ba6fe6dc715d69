/** References in the glossary and the assumptions of spec.yaml, which are no items. */
import { meansBroken } from '../model/link.ts';
import { mentionsOf } from '../model/mentions.ts';
import { indexNames } from '../model/resolve.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { describeUnresolved } from './describe-unresolved.ts';

export const definitionReferences = defineCheck({
  id: 'definition-reference',
  severity: 'error',
  docs: 'References of the glossary and the assumptions to an item that does not exist, or to several.',
  recovers: true,
  run: findDangling,
});

function findDangling(spec: Spec): ProblemInput[] {
  const { infoSource } = spec;
  const { glossary, assumptions } = spec.info;
  const mentions = mentionsOf({ glossary, assumptions }, new Set());
  if (!infoSource || mentions.length === 0) return [];
  const names = indexNames(spec.items);
  return mentions.flatMap(({ text, literal, occurrence, path }) => {
    const found = names.resolve(text);
    if (found.ok || meansBroken(text, [], spec.broken)) return [];
    const described =
      found.ambiguous === undefined
        ? describeUnresolved(spec, { ...MENTION, ...found, text, path })
        : {
            message: `"${text}" could be ${found.ambiguous.join(' or ')}`,
            hint: `write ${found.ambiguous.map((key) => `[[${key}]]`).join(' or ')}`,
          };
    return { position: infoSource.locate(path, literal, occurrence), text, ...described };
  });
}

/** What any mention is, whoever makes it. */
const MENTION = { from: 'team:spec', relation: 'mentions', expected: [] } as const;
