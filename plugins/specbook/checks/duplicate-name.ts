import type { AnyItem } from '../model/item.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const duplicateName = defineCheck({
  id: 'duplicate-name',
  severity: 'warning',
  docs: 'Two items of one kind with the same name, and two documents with the same id.',
  run: (spec: Spec) => [...findDuplicateNames(spec), ...findDuplicateDocumentIds(spec)],
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
