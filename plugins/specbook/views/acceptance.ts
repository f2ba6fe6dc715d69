/** An area of the platform, and an acceptance criterion, in full. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Area, Criterion } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { blockSource } from '../markup/block-source.ts';
import { inline, joined, paragraph, type Content, type Fact } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { body, prose } from '../markup/prose.ts';
import { itemView } from './additions.ts';
import { changeAt, factWithFormer, textWithFormer } from './changes/in-place.ts';
import { inPassing } from './statement.ts';
import { criterionMark, proofsOf } from './criterion-evidence.ts';
import { lifecycleFacts, reference } from './lifecycle.ts';
import { declareSections, NO_INTRO, type Section } from './section.ts';
import { boundOf, stateOf } from './state.ts';

/** Purpose and facts of an area; its criteria are items of their own. */
export const areaSection = itemView((spec: Spec, area: Area): Section => {
  return {
    lede: prose(spec, area.data.purpose),
    facts: lifecycleFacts(spec, area.key, area.data),
    intro: blockSource(() => body(spec, area)),
    sections: [],
  };
});

/** Statement, facts, what it verifies, the tests that prove it, the standards that ask for it. */
export const criterionSection = itemView((spec: Spec, criterion: Criterion): Section => {
  const { data } = criterion;
  const { labels, terms, views } = stringsOf(spec);
  const { criterion: t } = views;
  const changed = (path: readonly string[], fact: Fact): Fact =>
    factWithFormer(spec, criterion.key, path, fact);
  return {
    lede: statementOf(spec, criterion),
    facts: [
      changed(['kind'], [terms.kind, labels.criterionKind[data.kind].label, 'kind']),
      [terms.verdict, criterionMark(spec, criterion)],
      changed(['priority'], [t.priority, data.priority && labels.priority[data.priority]]),
      changed(['method'], [t.method, data.method && labels.method[data.method]]),
      [terms.area, reference(spec, 'area', criterion.parent?.slice('area:'.length)), 'area'],
      ...lifecycleFacts(spec, criterion.key, data),
      changed(['verifies'], [t.verifies, joined(verified(spec, criterion), '; ')]),
      changed(['standards'], [t.standards, joined(data.standards ?? [], '; ')]),
    ],
    intro: NO_INTRO,
    sections: declareSections(proofsOf(spec, criterion)),
  };
});

/** What a criterion verifies, with its title, and how it stands. */
function verified(spec: Spec, { key }: Criterion): Content[] {
  return spec
    .linksFrom(key)
    .filter(({ relation }) => relation === 'verifies')
    .map(({ to, part }) => {
      const item = spec.items.get(to);
      if (!item) return undefined;
      const named = item.kind === 'field' || item.kind === 'entity';
      return joined(
        [
          linkTo(item, part),
          boundOf(spec, item, part),
          named ? undefined : inPassing(spec, item),
          stateOf(spec, item, part),
        ],
        ' ',
      );
    });
}

/** The statement of a criterion; without one, that of what it verifies. */
export function statementOf(spec: Spec, criterion: Criterion): RootContent[] {
  if (criterion.data.statement !== undefined) return prose(spec, criterion.data.statement);
  return [paragraph(verifiedStatements(spec, criterion))];
}

/** The same within a cell. */
export function statementRun(spec: Spec, criterion: Criterion): Content {
  const { key, data } = criterion;
  const isStated = data.statement !== undefined || changeAt(spec, key, ['statement']);
  return isStated
    ? textWithFormer(spec, key, ['statement'], data.statement)
    : verifiedStatements(spec, criterion);
}

function verifiedStatements(spec: Spec, criterion: Criterion): Content {
  const promises = spec
    .linksFrom(criterion.key)
    .filter(({ relation }) => relation === 'verifies')
    .flatMap(({ to }): Content[] => {
      const item = spec.items.get(to);
      return item ? [inline(linkTo(item), ' ', inPassing(spec, item))] : [];
    });
  const { holdsWhen } = stringsOf(spec).views.criterion;
  return holdsWhen({ statements: joined(promises, '; ') });
}

/** The criteria of one area. */
export function criteriaOf(spec: Spec, area: Area): Criterion[] {
  return spec.criteria.filter(({ parent }) => parent === area.key);
}
