/** `/requirements/<id>/`: one page for each rule, requirement, constraint, proof of concept, criterion, consideration. */
import { stringsOf } from '../../i18n/index.ts';
import { criterionSection } from '../../views/acceptance.ts';
import { considerationSection } from '../../views/consideration.ts';
import { constraintSection } from '../../views/constraint.ts';
import { pocSection } from '../../views/poc.ts';
import { requirementSection } from '../../views/requirement.ts';
import { ruleSection } from '../../views/rule.ts';
import type { AnyItem, Key, ItemWithId } from '../../model/item.ts';
import { KINDS_WITH_IDS } from '../../model/kind-lists.ts';
import { KINDS } from '../../model/kinds.ts';
import type { Spec } from '../../model/spec.ts';
import { statementKeyOf } from '../../model/item-summary.ts';
import { changeAt } from '../../views/changes/in-place.ts';
import { itemPath } from '../../model/item-path.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { itemPage, type ItemPageInput } from '../page-parts/item-page.ts';
import { plainText } from '../../markup/plain-text.ts';
import type { Crumb } from '../page-parts/crumb.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import {
  acceptanceSidebar,
  constraintsSidebar,
  dataModelSidebar,
  documentsSidebar,
  performanceSidebar,
} from '../page-parts/sidebar.ts';
import { subKindLabels } from '../../model/sub-kinds.ts';

/** One page for each item that has an id of its own. */
export const requirementPages: PageFamily = {
  patterns: ['/requirements/[id]'],
  entries: ({ spec }) =>
    KINDS_WITH_IDS.flatMap((kind): readonly ItemWithId[] => spec[KINDS[kind].collection]).map(
      (item) => ({ path: itemPath(item.key), build: () => requirementPage(spec, item) }),
    ),
};

/** The page of one such item. */
export function requirementPage(spec: Spec, item: ItemWithId): PageData {
  const page = itemPage({
    spec,
    item,
    ...aboutKind(spec, item),
    kindLabel: kindLabel(spec, item),
    // Runs that measured it stand on the page, with their values.
    aside: referencedBy(spec, item.key, { without: item.kind === 'requirement' ? ['run'] : [] }),
    description: sentenceOf(item),
  });
  return {
    ...page,
    // The line above the title names the kind already.
    facts: page.facts.filter(([, , id]) => id !== 'kind' || changeAt(spec, item.key, ['kind'])),
    ...(isReworded(spec, item) ? {} : wholeTitle(item)),
  };
}

/** True where the sentence differs from that of the base: below the title stands what differs. */
function isReworded(spec: Spec, item: ItemWithId): boolean {
  const key = statementKeyOf(item);
  return key !== undefined && changeAt(spec, item.key, [key]) !== undefined;
}

/** @example 'Performance requirement: Response time' */
function kindLabel(spec: Spec, item: ItemWithId): string {
  const { kinds, labels } = stringsOf(spec);
  const { label } = kinds[item.kind];
  const within = subKindLabels(item, labels);
  return within ? labels.kindOf({ item: label, kind: within.label }) : label;
}

/** Longer sentences stand below a title that is cut. */
const LONGEST_TITLE = 180;

/** What is made out of a sentence alone bears that as its title, whole, and nothing below repeats it. */
function wholeTitle(item: ItemWithId): Partial<PageData> {
  const said = sentenceOf(item);
  if (isRepeated(item)) return { lede: [] };
  if (said === undefined || ('title' in item.data && item.data.title !== undefined)) return {};
  const sentence = said.replace(/\s+/gu, ' ').trim();
  const plain = plainText(sentence) === sentence && sentence.length <= LONGEST_TITLE;
  return plain ? { title: sentence.replace(/\.$/u, ''), lede: [] } : {};
}

/** The sentence that an item is. */
function sentenceOf({ data }: ItemWithId): string | undefined {
  if ('statement' in data) return data.statement;
  return 'question' in data ? data.question : undefined;
}

/** True when the title already says the whole sentence. */
function isRepeated(item: ItemWithId): boolean {
  return sentenceOf(item)?.replace(/\.$/u, '') === item.title;
}

type AboutKind = Pick<ItemPageInput, 'section' | 'area' | 'document' | 'crumbs' | 'sidebar'>;

const crumb = (item: AnyItem | undefined): Crumb[] =>
  item ? [{ label: item.title, path: itemPath(item.key) }] : [];

const parentOf = (spec: Spec, key: Key | undefined): AnyItem | undefined =>
  key === undefined ? undefined : spec.items.get(key);

/** What differs from kind to kind: the section, and where the page belongs. */
function aboutKind(spec: Spec, item: ItemWithId): AboutKind {
  const t = stringsOf(spec);
  switch (item.kind) {
    case 'rule': {
      const entity = parentOf(spec, item.parent);
      const domain = parentOf(spec, entity?.parent);
      return {
        section: ruleSection(spec, item),
        area: 'data-model',
        document: '05-data-models',
        crumbs: [
          { label: t.dataModel.title, path: '/data-model/' },
          ...crumb(domain),
          ...crumb(entity),
        ],
        sidebar: dataModelSidebar(spec, entity?.key, entity?.parent),
      };
    }
    case 'requirement': {
      const category = parentOf(
        spec,
        item.data.category === undefined ? undefined : `category:${item.data.category}`,
      );
      return {
        section: requirementSection(spec, item),
        area: 'performance',
        document: '06-performance-requirements',
        crumbs: [{ label: t.performance.title, path: '/performance/' }, ...crumb(category)],
        sidebar: performanceSidebar(spec, category?.key),
      };
    }
    case 'constraint':
      return {
        section: constraintSection(spec, item),
        area: 'constraints',
        document: '07-technical-constraints',
        crumbs: [{ label: t.constraints.title, path: '/constraints/' }],
        sidebar: constraintsSidebar(spec),
      };
    case 'poc':
      return {
        section: pocSection(spec, item),
        area: 'constraints',
        document: '07-technical-constraints',
        crumbs: [
          { label: t.constraints.title, path: '/constraints/' },
          { label: t.constraints.pocs.title, path: '/pocs/' },
        ],
        sidebar: constraintsSidebar(spec, undefined, '/pocs/'),
      };
    case 'criterion': {
      const area = parentOf(spec, item.parent);
      return {
        section: criterionSection(spec, item),
        area: 'acceptance',
        document: '08-acceptance-criteria',
        crumbs: [{ label: t.acceptance.title, path: '/acceptance/' }, ...crumb(area)],
        sidebar: acceptanceSidebar(spec, area?.key),
      };
    }
    case 'consideration':
      return {
        section: considerationSection(spec, item),
        area: 'documents',
        crumbs: [{ label: t.documents.considerations.title, path: '/considerations/' }],
        sidebar: documentsSidebar(spec, '/considerations/'),
      };
  }
}
