/** Notes for a reader of a document. */
import { stringsOf } from '../../i18n/index.ts';
import { code, type Content } from '../../markup/mdast.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';

/** What holds for all documents, and for this one. */
export function readingNotes(spec: Spec, slug: DocumentSlug): Content[] {
  const { frontMatter: t } = stringsOf(spec).documents;
  const multiplicities = t.multiplicities({
    one: code('1'),
    optional: code('0..1'),
    many: code('1..*'),
    any: code('0..*'),
  });
  return [
    ...Object.values(t.notes),
    ...(spec.comparison ? [t.compared({ base: spec.comparison.base })] : []),
    ...(slug === '05-data-models' ? [multiplicities] : []),
    ...Object.values<string>(t.notesOf[slug]),
  ];
}
