import { closest } from '../model/closest.ts';
import { isVocabulary } from '../model/kind-lists.ts';
import type { PathStep } from '../model/item.ts';
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
  run: (spec) => [...findUnlistedWords(spec), ...findUnlistedTeams(spec)],
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

/** Teams that spec.yaml names outside of its vocabularies. */
function findUnlistedTeams(spec: Spec): ProblemInput[] {
  const { infoSource } = spec;
  const teams = spec.teams.filter(({ implied }) => !implied).map(({ id }) => id);
  if (!infoSource || teams.length === 0) return [];
  return teamsNamed(spec)
    .filter(({ team }) => !teams.includes(team))
    .map(({ team, path }) => ({
      position: infoSource.locate(path),
      text: team,
      message: `"${team}" is not a team of spec.yaml`,
      hint: didYouMean(
        closest(team, teams),
        `list it under teams: in spec.yaml, or write one of ${someOf(teams)}`,
      ),
    }));
}

interface NamedTeam {
  team: string;
  path: readonly PathStep[];
}

function teamsNamed({ info }: Spec): NamedTeam[] {
  const named = (team: string | undefined, ...path: PathStep[]): NamedTeam[] =>
    team === undefined ? [] : [{ team, path }];
  const ofPeople = (
    people: readonly { team?: string | undefined }[] | undefined,
    ...path: PathStep[]
  ): NamedTeam[] =>
    (people ?? []).flatMap(({ team }, index) => named(team, ...path, index, 'team'));
  return [
    ...named(info.owner, 'owner'),
    ...ofPeople(info.authors, 'authors'),
    ...ofPeople(info.distribution, 'distribution'),
    ...(info.assumptions ?? []).flatMap(({ owner }, index) =>
      named(owner, 'assumptions', index, 'owner'),
    ),
    ...Object.entries(info.documents ?? {}).flatMap(([slug, { authors, distribution }]) => [
      ...ofPeople(authors, 'documents', slug, 'authors'),
      ...ofPeople(distribution, 'documents', slug, 'distribution'),
    ]),
  ];
}
