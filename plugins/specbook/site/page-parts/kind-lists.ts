/** The pages that list the items of each kind. */
import { stringsOf } from '../../i18n/index.ts';
import { ALL_KINDS } from '../../model/kind-lists.ts';
import { definitionOf, type Kind } from '../../model/kinds.ts';
import type { Spec } from '../../model/spec.ts';
import { PAGE_SIZE } from './every-page.ts';

/** One kind of item. */
export interface KindList {
  kind: Kind;
  /** In the plural: `Business rules`. */
  name: string;
  /** Where they are listed, without base and prefix. */
  path: string;
}

/** The kinds that have such a page. */
export function kindLists(spec: Pick<Spec, 'enums' | 'locale'>): readonly KindList[] {
  const { kinds } = stringsOf(spec);
  return ALL_KINDS.flatMap((kind) => {
    const { listPath } = definitionOf(kind);
    if (listPath === undefined) return [];
    return [{ kind, name: kinds[kind].plural, path: kind === 'enum' ? enumsPath(spec) : listPath }];
  });
}

/** Where the enumerations are listed. */
export function enumsPath({ enums }: Pick<Spec, 'enums'>): string {
  return enums.length > PAGE_SIZE ? '/data-model/all/enumerations/' : '/data-model/#enumerations';
}
