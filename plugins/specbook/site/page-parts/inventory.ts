/** What is specified, kind by kind, and how much of it is a draft. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph, right, routeLink, table, type Content } from '../../markup/mdast.ts';
import type { AnyItem, Kind } from '../../model/item.ts';
import { isVocabulary } from '../../model/kind-lists.ts';
import type { Spec } from '../../model/spec.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { draftsOf } from './drafts.ts';
import { kindLists } from './kind-lists.ts';

/** True for kinds that are counted; the others are words of spec.yaml and groups of these. */
function isCounted(kind: Kind): boolean {
  return kind === 'domain' || (kind !== 'area' && !isVocabulary(kind));
}

/** Fields have no list of their own, and are counted where an import marked what it guessed of them as drafts. */
function fieldRow(spec: Spec): Content[][] {
  const fields = [...spec.items.values()].filter((item) => item.kind === 'field');
  const drafts = fields.filter(({ data }) => data.status === 'draft');
  if (drafts.length === 0) return [];
  const { label } = stringsOf(spec).nouns.fields;
  return [[routeLink('/data-model/', label), String(fields.length), String(drafts.length)]];
}

/** One row for each kind of which there is something. */
function specifiedRows(spec: Spec): Content[][] {
  const drafts = Map.groupBy<Kind, AnyItem>(draftsOf(spec), ({ kind }) => kind);
  const items = Map.groupBy<Kind, AnyItem>(spec.items.values(), ({ kind }) => kind);
  return kindLists(spec).flatMap(({ kind, name, path }) => {
    const number = items.get(kind)?.length ?? 0;
    if (!isCounted(kind) || number === 0) return [];
    const row = [routeLink(path, name), String(number), String(drafts.get(kind)?.length ?? 0)];
    return kind === 'entity' ? [row, ...fieldRow(spec)] : [row];
  });
}

/** The section of the front page. */
export function inventory(spec: Spec): SectionDeclaration {
  const { home, terms } = stringsOf(spec);
  const t = home.inventory;
  return {
    id: 'sec.specified',
    title: t.title,
    blocks: () => {
      const rows = specifiedRows(spec);
      if (rows.length === 0) return [paragraph(t.none)];
      const columns = [terms.kind, right(terms.count), right(terms.drafts)];
      return [table({ caption: t.caption, columns, rows })];
    },
  };
}
