/** Specifications that are compared with the base of the tests of the diff. */
import { expect } from 'vitest';
import { compareSpecs } from '../../../plugins/specbook/diff/compare-specs.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { BASE } from '../../diff/base.ts';
import { specOf } from '../../support/spec-of.ts';

/** The base with some texts replaced, and files that are gone as undefined. */
export function edited(edits: Readonly<Record<string, [string, string] | undefined>>) {
  const texts: Record<string, string> = { ...BASE };
  for (const [path, edit] of Object.entries(edits)) {
    const text = texts[path] ?? '';
    if (edit) {
      expect(text, `${path} has ${edit[0]}`).toContain(edit[0]);
      texts[path] = text.replace(...edit);
    } else Reflect.deleteProperty(texts, path);
  }
  return texts;
}

/** A specification, compared with the base. */
export async function compared(texts: Readonly<Record<string, string>>): Promise<Spec> {
  const [before, after] = await Promise.all([specOf(BASE), specOf(texts)]);
  after.spec.comparison = compareSpecs({ name: 'main (4f2c9e1)', spec: before.spec }, after.spec);
  return after.spec;
}
