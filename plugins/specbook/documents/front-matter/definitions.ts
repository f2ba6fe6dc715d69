/** What a document defines and takes for granted: its glossary and its assumptions. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading, strong, table } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Spec } from '../../model/spec.ts';
import { reference } from '../../views/lifecycle.ts';

/** Terms in alphabetical order, and assumptions in the order stated. The headings have no anchors, as those of people. */
export function definitions(spec: Spec): RootContent[] {
  return [...glossary(spec), ...assumptions(spec)];
}

function glossary(spec: Spec): RootContent[] {
  const { glossary: terms = [] } = spec.info;
  if (terms.length === 0) return [];
  const { glossary: t } = stringsOf(spec).documents.frontMatter;
  const { compare } = new Intl.Collator(spec.locale?.language ?? 'en');
  return [
    heading(2, t.title),
    table({
      caption: t.title,
      columns: [t.term, t.definition],
      rows: terms
        .toSorted((a, b) => compare(a.id, b.id))
        .map(({ id, definition }) => [strong(id), inlineProse(spec, definition)]),
    }),
  ];
}

function assumptions(spec: Spec): RootContent[] {
  const { assumptions: rows = [] } = spec.info;
  if (rows.length === 0) return [];
  const { documents, columns, terms } = stringsOf(spec);
  const { assumptions: t } = documents.frontMatter;
  return [
    heading(2, t.title),
    table({
      caption: t.title,
      columns: [columns.id, t.statement, terms.owner],
      rows: rows.map(({ id, statement, owner }) => [
        id,
        inlineProse(spec, statement),
        reference(spec, 'team', owner),
      ]),
    }),
  ];
}
