/** Who wrote a document, receives it, and has to sign it. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading, paragraph, table } from '../../markup/mdast.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { reference } from '../../views/lifecycle.ts';
import { signatureTable } from '../signature-table.ts';

type Person = NonNullable<Spec['info']['authors']>[number];

/** Its authors, and those who receive it. */
export function peopleOf(spec: Spec, slug: DocumentSlug): RootContent[] {
  const { documents } = stringsOf(spec);
  const { people: t } = documents.frontMatter;
  const { authors, distribution = [], documents: declared } = spec.info;
  const own = declared?.[slug];
  return [
    ...people(spec, t.authors, own?.authors ?? authors ?? []),
    ...people(spec, t.distribution, [...distribution, ...(own?.distribution ?? [])]),
  ];
}

/** The headings have no anchors: items of such names keep theirs. */
function people(spec: Spec, title: string, rows: readonly Person[]): RootContent[] {
  if (rows.length === 0) return [];
  const { columns, documents: t } = stringsOf(spec);
  return [
    heading(2, title),
    table({
      caption: title,
      columns: [t.approver, t.role, columns.team],
      rows: rows.map(({ name, role, team }) => [name, role, reference(spec, 'team', team)]),
    }),
  ];
}

/** A line to sign for each role that has to approve a document; document 08 has a section for that. */
export function signatures(spec: Spec, slug: DocumentSlug): RootContent[] {
  const rows = spec.info.documents?.[slug]?.signatures;
  if (!rows || slug === '08-acceptance-criteria') return [];
  const { signatures: t } = stringsOf(spec).documents.frontMatter;
  const { title, revision } = spec.info;
  return [
    heading(2, t.title, 'front.signatures'),
    paragraph(t.intro({ title, revision })),
    signatureTable(spec, t.title, rows),
  ];
}
