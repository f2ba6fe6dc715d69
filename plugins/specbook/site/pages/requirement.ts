/** `/requirements/<id>/`: one page for each rule, requirement, constraint, proof of concept, criterion, consideration. */
import { criterionSection } from '../../views/acceptance.ts';
import { considerationSection } from '../../views/consideration.ts';
import { constraintSection } from '../../views/constraint.ts';
import { pocSection } from '../../views/poc.ts';
import { REQUIREMENT_NAMES, requirementSection } from '../../views/requirement.ts';
import { ruleSection } from '../../views/rule.ts';
import type { AnyItem, Key, Numbered } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../render/links.ts';
import { referredToBy } from '../page-parts/aside.ts';
import { itemPage, type ItemPageInput } from '../page-parts/item-page.ts';
import { plainText } from '../../markup/plain-text.ts';
import type { Crumb, PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import {
  acceptanceSidebar,
  constraintsSidebar,
  dataModelSidebar,
  documentsSidebar,
  performanceSidebar,
} from '../page-parts/sidebar.ts';
import {
  CONSTRAINT_KIND_NAMES,
  CRITERION_KIND_NAMES,
  RULE_KIND_NAMES,
} from '../../views/labels.ts';

/** One page for each item that has an id of its own. */
export const requirementPages: PageFamily = {
  patterns: ['/requirements/[id]'],
  entries: ({ spec }) =>
    [
      ...spec.rules,
      ...spec.requirements,
      ...spec.constraints,
      ...spec.pocs,
      ...spec.criteria,
      ...spec.considerations,
    ].map((item) => ({ path: itemPath(item.key), build: () => requirementPage(spec, item) })),
};

/** The page of one such item. */
export function requirementPage(spec: Spec, item: Numbered): PageData {
  const page = itemPage({
    spec,
    item,
    ...aboutKind(spec, item),
    // Runs that measured it stand on the page, with their values.
    aside: referredToBy(spec, item.key, { without: item.kind === 'requirement' ? ['run'] : [] }),
    description: sentenceOf(item),
  });
  return {
    ...page,
    // The line above the title names the kind already.
    facts: page.facts.filter(([term]) => term !== 'Kind'),
    ...wholeTitle(item),
  };
}

/** Longer sentences stand below a title that is cut. */
const LONGEST_TITLE = 180;

/** What is made out of a sentence alone bears that as its title, whole, and nothing below repeats it. */
function wholeTitle(item: Numbered): Partial<PageData> {
  const said = sentenceOf(item);
  if (isRepeated(item)) return { lede: [] };
  if (said === undefined || ('title' in item.data && item.data.title !== undefined)) return {};
  const sentence = said.replace(/\s+/gu, ' ').trim();
  const plain = plainText(sentence) === sentence && sentence.length <= LONGEST_TITLE;
  return plain ? { title: sentence.replace(/\.$/u, ''), lede: [] } : {};
}

/** The sentence that an item is. */
function sentenceOf({ data }: Numbered): string | undefined {
  const said: { statement?: string | undefined; question?: string | undefined } = data;
  return said.statement ?? said.question;
}

/** True when the title already says the whole sentence. */
function isRepeated(item: Numbered): boolean {
  return sentenceOf(item)?.replace(/\.$/u, '') === item.title;
}

type AboutKind = Pick<
  ItemPageInput,
  'section' | 'kindLabel' | 'area' | 'document' | 'crumbs' | 'sidebar'
>;

const crumb = (item: AnyItem | undefined): Crumb[] =>
  item ? [{ label: item.title, path: itemPath(item.key) }] : [];

const parentOf = (spec: Spec, key: Key | undefined): AnyItem | undefined =>
  key === undefined ? undefined : spec.items.get(key);

/** What differs from kind to kind: the section, and where the page belongs. */
function aboutKind(spec: Spec, item: Numbered): AboutKind {
  switch (item.kind) {
    case 'rule': {
      const entity = parentOf(spec, item.parent);
      const domain = parentOf(spec, entity?.parent);
      return {
        section: ruleSection(spec, item),
        kindLabel: `Business rule: ${RULE_KIND_NAMES[item.data.kind].toLowerCase()}`,
        area: 'data-model',
        document: '05-data-models',
        crumbs: [{ label: 'Data model', path: '/data-model/' }, ...crumb(domain), ...crumb(entity)],
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
        kindLabel: `Performance requirement: ${REQUIREMENT_NAMES[item.data.kind].toLowerCase()}`,
        area: 'performance',
        document: '06-performance-requirements',
        crumbs: [{ label: 'Performance', path: '/performance/' }, ...crumb(category)],
        sidebar: performanceSidebar(spec, category?.key),
      };
    }
    case 'constraint':
      return {
        section: constraintSection(spec, item),
        kindLabel: `Constraint: ${CONSTRAINT_KIND_NAMES[item.data.kind].toLowerCase()}`,
        area: 'constraints',
        document: '07-technical-constraints',
        crumbs: [{ label: 'Constraints', path: '/constraints/' }],
        sidebar: constraintsSidebar(spec),
      };
    case 'poc':
      return {
        section: pocSection(spec, item),
        area: 'constraints',
        document: '07-technical-constraints',
        crumbs: [
          { label: 'Constraints', path: '/constraints/' },
          { label: 'Proofs of concept', path: '/pocs/' },
        ],
        sidebar: constraintsSidebar(spec, undefined, '/pocs/'),
      };
    case 'criterion': {
      const area = parentOf(spec, item.parent);
      return {
        section: criterionSection(spec, item),
        kindLabel: `Acceptance criterion: ${CRITERION_KIND_NAMES[item.data.kind].toLowerCase()}`,
        area: 'acceptance',
        document: '08-acceptance-criteria',
        crumbs: [{ label: 'Acceptance', path: '/acceptance/' }, ...crumb(area)],
        sidebar: acceptanceSidebar(spec, area?.key),
      };
    }
    case 'consideration':
      return {
        section: considerationSection(spec, item),
        area: 'documents',
        crumbs: [{ label: 'Considerations', path: '/considerations/' }],
        sidebar: documentsSidebar(spec, '/considerations/'),
      };
  }
}
