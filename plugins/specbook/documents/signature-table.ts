import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { table } from '../markup/mdast.ts';
import type { Spec } from '../model/spec.ts';

/** A role that signs a document, and who holds it. */
export interface Signatory {
  role?: string;
  name?: string | undefined;
}

/** A table with room to sign by hand. */
export function signatureTable(
  spec: Spec,
  caption: string,
  rows: readonly Signatory[],
): RootContent {
  const { columns, documents } = stringsOf(spec);
  const heads = [documents.role, documents.approver, documents.signature, columns.date];
  return table({
    caption,
    columns: heads.map((label) => ({ label, keep: true })),
    rows: rows.map(({ role, name }) => [role, name]),
  });
}
