/** Where a new item goes, and which id it gets: beside its siblings. */
import type { AnyItem } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { UsageError } from '../usage-error.ts';
import { nextId, seriesOf } from './next-id.ts';
import { firstSeries, type NewKind } from './item-templates.ts';

/** What the user asked for. */
export interface NewItemRequest {
  kind: NewKind;
  subkind: string;
  /** An id, or the series of one. */
  id: string | undefined;
  /** A domain, an area or a file. */
  within: string | undefined;
}

/** A content folder, with the model of it. */
export interface Content {
  spec: Spec;
  /** Texts of content files by path. */
  texts: ReadonlyMap<string, string>;
}

/** The place of a new item. */
export interface Place {
  id: string;
  /** Path in the content folder. */
  path: string;
  /** The item is the whole file; its key `id:` is needed where the path does not say it. */
  alone?: 'by-path' | 'by-key';
  /** Key of the map that holds it; absent if that is the file. */
  key?: string;
}

const DEFAULT_FILES: Partial<Record<NewKind, string>> = {
  requirement: 'performance/requirements.yaml',
  constraint: 'constraints/constraints.yaml',
  consideration: 'considerations/considerations.yaml',
};

/** Ids become names of files and anchors. */
const ID = /^[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?$/u;

function checkId(id: string): string {
  if (ID.test(id)) return id;
  throw new UsageError(
    `"${id}" is not an id.`,
    'An id has letters, digits, - and _, and begins and ends with a letter or a digit.',
  );
}

function requiredId({ kind, id }: NewItemRequest): string {
  if (id !== undefined) return checkId(id);
  throw new UsageError(
    `An ${kind} has no number, so its id is needed.`,
    `Write specbook new ${kind} ${kind === 'entity' ? 'invoice' : 'sign-in'}.`,
  );
}

/** The only choice, or the one that `--in` names. */
function chosen(what: string, within: string | undefined, choices: readonly string[]): string {
  if (within !== undefined) return checkId(within);
  const [only, second] = choices;
  if (only !== undefined && second === undefined) return only;
  throw new UsageError(
    `Which ${what}?`,
    choices.length === 0
      ? `Write --in NAME, the id of the ${what}.`
      : `Write --in ${choices.join(', --in ')}, or the id of a new one.`,
  );
}

/** The series that most siblings have. */
function commonSeries(siblings: readonly AnyItem[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { id } of siblings) {
    const series = seriesOf(id);
    if (series !== undefined) counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function chooseId(
  { kind, subkind, id }: NewItemRequest,
  siblings: readonly AnyItem[],
  { texts }: Content,
): string {
  if (id === undefined) {
    return nextId(commonSeries(siblings) ?? firstSeries(kind, subkind), texts.values());
  }
  const isSeries = siblings.some((sibling) => seriesOf(sibling.id) === `${checkId(id)}-`);
  return isSeries ? nextId(`${id}-`, texts.values()) : checkId(id);
}

/** The sibling after which an item belongs: the last of its series, else the last of all. */
function lastSibling(id: string, siblings: readonly AnyItem[]): AnyItem | undefined {
  const inSeries = siblings.filter((sibling) => seriesOf(sibling.id) === seriesOf(id));
  const byId = (one: AnyItem, other: AnyItem) =>
    one.id.localeCompare(other.id, 'en', { numeric: true });
  return [...(inSeries.length > 0 ? inSeries : siblings)].sort(byId).at(-1);
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

function fileWithin(folder: string, within: string): string {
  const path = within.replace(/^\.\//u, '');
  const name = /\.(?:yaml|mdx?)$/u.test(path) ? path : `${path}.yaml`;
  return name.startsWith(folder) ? name : folder + name;
}

function placeBesideSiblings(
  request: NewItemRequest,
  siblings: readonly AnyItem[],
  content: Content,
): Place {
  const { kind, within } = request;
  const fallback = DEFAULT_FILES[kind];
  const folder = folderOf(fallback ?? 'pocs/');
  const named = within === undefined ? undefined : fileWithin(folder, within);
  const inFile = siblings.filter(({ source }) => source.file === named);
  const id = chooseId(request, inFile.length > 0 ? inFile : siblings, content);
  const sibling = lastSibling(id, siblings);
  const path = named ?? sibling?.source.file ?? fallback;
  const isAlone = path === undefined || /^id:/mu.test(content.texts.get(path) ?? '');
  if (!isAlone) return { id, path };
  return { id, path: `${folderOf(path ?? folder)}${id.toLowerCase()}.yaml`, alone: 'by-key' };
}

/**
 * Chooses id and file of a new item.
 *
 * @throws UsageError if the choice is the user's
 */
export function choosePlace(request: NewItemRequest, content: Content): Place {
  const { kind, subkind, within } = request;
  const { spec } = content;
  switch (kind) {
    case 'entity': {
      const id = requiredId(request);
      const domains = spec.domains.map((domain) => domain.id);
      return {
        id,
        path: `entities/${chosen('domain', within, domains)}/${id}.yaml`,
        alone: 'by-path',
      };
    }
    case 'area': {
      const id = requiredId(request);
      return { id, path: `acceptance/${id}.yaml`, alone: 'by-path' };
    }
    case 'criterion': {
      const area = chosen('area', within, spec.areas.map(({ id }) => id)); // prettier-ignore
      const found = spec.areas.find(({ id }) => id === area);
      if (!found) throw new UsageError(`Unknown area "${area}".`, `Write it first: specbook new area ${area}`); // prettier-ignore
      const inArea = spec.criteria.filter(({ parent }) => parent === found.key);
      const siblings = inArea.length > 0 ? inArea : spec.criteria;
      return { id: chooseId(request, siblings, content), path: found.source.file, key: 'criteria' };
    }
    case 'requirement':
      return placeBesideSiblings(
        request,
        spec.requirements.filter(({ data }) => data.kind === subkind),
        content,
      );
    case 'constraint':
      return placeBesideSiblings(request, spec.constraints, content);
    case 'poc':
      return placeBesideSiblings(request, spec.pocs, content);
    case 'consideration':
      return placeBesideSiblings(request, spec.considerations, content);
  }
}
