import { stringsOf } from '../../i18n/index.ts';
import type { Spec } from '../../model/spec.ts';
import { reference } from '../lifecycle.ts';
import type { RegisterColumn } from './register.ts';

/** The team that owns an item. */
export function ownerColumn(spec: Spec): RegisterColumn<{ data: { owner?: string | undefined } }> {
  return {
    label: stringsOf(spec).terms.owner,
    cell: ({ data }) => reference(spec, 'team', data.owner),
  };
}
