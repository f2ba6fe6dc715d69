import { closest } from '../model/closest.ts';
import { isVocabulary } from '../model/kind-lists.ts';
import { aKind } from '../model/kind-names.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { didYouMean, someOf } from './hints.ts';
import { severityInDrafts } from './status.ts';

export const unlistedWord = defineCheck({
  id: 'unlisted-word',
  severity: 'draft',
  docs: 'Words that a vocabulary of spec.yaml does not list: domains, categories, services, screens, environments, teams, classes of data.',
  recovers: true,
  run: (spec) => [...findUnlistedWords(spec), ...findUnlistedOwner(spec)],
});

/** A folder of entities is reported once, not for each entity in it. */
function findUnlistedWords(spec: Spec): ProblemInput[] {
  const words = [...spec.items.values()].filter(({ kind }) => isVocabulary(kind));
  const folders = new Set<string>();
  return spec.unresolved.flatMap((unresolved) => {
    const { from, path, text, suggestion, vocabulary, relation } = unresolved;
    const item = spec.items.get(from);
    const [kind] = unresolved.expected;
    if (!item || vocabulary === undefined || kind === undefined) return [];
    const severity = severityInDrafts(spec, item);
    const isFolder = relation === 'domain' && item.kind === 'entity';
    if (isFolder) {
      const folder = `${severity} ${text}`;
      if (folders.has(folder)) return [];
      folders.add(folder);
    }
    const listed = words.filter((word) => word.kind === kind).map(({ id }) => id);
    return [
      {
        item,
        path,
        severity,
        text,
        message: isFolder
          ? `the folder "${text}" is not a domain of spec.yaml`
          : `"${text}" is not ${aKind(kind)} of spec.yaml`,
        hint: didYouMean(
          suggestion,
          `list it under ${vocabulary}: in spec.yaml, or write one of ${someOf(listed)}`,
        ),
      },
    ];
  });
}

/** The team that owns the whole specification. */
function findUnlistedOwner(spec: Spec): ProblemInput[] {
  const { owner } = spec.info;
  const teams = spec.teams.filter(({ implied }) => !implied).map(({ id }) => id);
  if (!spec.infoSource || owner === undefined || teams.length === 0 || teams.includes(owner)) {
    return [];
  }
  return [
    {
      position: spec.infoSource.locate(['owner']),
      text: owner,
      message: `"${owner}" is not a team of spec.yaml`,
      hint: didYouMean(
        closest(owner, teams),
        `list it under teams: in spec.yaml, or write one of ${someOf(teams)}`,
      ),
    },
  ];
}
