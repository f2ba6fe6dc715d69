import type { AnyItem, PathStep } from '../model/item.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const duplicateName = defineCheck({
  id: 'duplicate-name',
  severity: 'warning',
  docs: 'Two items of one kind with the same name, two documents with the same id, two terms that differ only by case, and a person or a role that is listed twice.',
  run: (spec: Spec) => [
    ...findDuplicateNames(spec),
    ...findDuplicateDocumentIds(spec),
    ...findDuplicateEntries(spec),
  ],
});

/** The name that an author gave, and its key. Runs are often repeated under one title. */
function nameOf({ kind, data }: AnyItem): { key: string; name: string; group: string } | undefined {
  switch (kind) {
    case 'area':
      return { key: 'area', name: data.area, group: kind };
    case 'entity':
    case 'enum':
    case 'domain':
    case 'category':
    case 'service':
    case 'screen':
    case 'team':
      return { key: 'name', name: data.name, group: kind };
    case 'poc':
      return { key: 'title', name: data.title, group: kind };
    case 'constraint':
    case 'requirement':
      return data.title === undefined
        ? undefined
        : { key: 'title', name: data.title, group: `${kind} ${data.kind}` };
    default:
      return undefined;
  }
}

function findDuplicateNames(spec: Spec): ProblemInput[] {
  const seen = new Map<string, AnyItem>();
  return [...spec.items.values()].flatMap((item) => {
    const named = nameOf(item);
    // Tags of the OpenAPI document may differ in case only.
    if (!named || item.implied || item.source.file === spec.api?.file) return [];
    const { key, name, group } = named;
    const identity = `${group}\n${name.toLowerCase()}`;
    const first = seen.get(identity);
    if (!first) {
      seen.set(identity, item);
      return [];
    }
    return {
      item,
      path: [key],
      message: `the ${KIND_NAMES[item.kind].plural.toLowerCase()} ${first.id} and ${item.id} have the same ${key} "${name}"`,
      hint: `write a different ${key} for one of them`,
      related: [first.source.locate([key])],
    };
  });
}

function findDuplicateDocumentIds({ info, infoSource }: Spec): ProblemInput[] {
  if (!infoSource) return [];
  const seen = new Map<string, string>();
  return Object.entries(info.documents ?? {}).flatMap(([slug, document]) => {
    const id = document.id;
    if (id === undefined) return [];
    const first = seen.get(id.toLowerCase());
    if (first === undefined) {
      seen.set(id.toLowerCase(), slug);
      return [];
    }
    return {
      position: infoSource.locate(['documents', slug, 'id']),
      severity: 'error' as const,
      message: `the documents ${first} and ${slug} have the same id "${id}"`,
      hint: 'write a different id for one of them: other documents refer to it',
      related: [infoSource.locate(['documents', first, 'id'])],
    };
  });
}

/** Elements of lists in spec.yaml that should differ: terms, people, roles. */
function findDuplicateEntries({ info, infoSource }: Spec): ProblemInput[] {
  if (!infoSource) return [];
  const lists: NamedList[] = [
    { path: ['glossary'], names: (info.glossary ?? []).map(({ id }) => id) },
    ...peopleLists([], info),
    ...Object.entries(info.documents ?? {}).flatMap(([slug, document]) => [
      ...peopleLists(['documents', slug], document),
      {
        path: ['documents', slug, 'signatures'],
        names: (document.signatures ?? []).map(({ role }) => role),
      },
    ]),
  ];
  return lists.flatMap(({ path, names }) => {
    const folded = names.map((name) => name.toLowerCase());
    return names.flatMap((name, index) => {
      const first = folded.indexOf(name.toLowerCase());
      if (first === index) return [];
      return {
        position: infoSource.locate([...path, index]),
        message: `"${name}" is listed twice under ${String(path.at(-1))}`,
        hint: 'remove one of them',
        related: [infoSource.locate([...path, first])],
      };
    });
  });
}

interface NamedList {
  path: readonly PathStep[];
  names: readonly string[];
}

function peopleLists(
  path: readonly PathStep[],
  { authors = [], distribution = [] }: Pick<Spec['info'], 'authors' | 'distribution'>,
): NamedList[] {
  const nameOf = ({ name, role = '' }: { name: string; role?: string | undefined }): string =>
    role === '' ? name : `${name}, ${role}`;
  return [
    { path: [...path, 'authors'], names: authors.map(nameOf) },
    { path: [...path, 'distribution'], names: distribution.map(nameOf) },
  ];
}
