/**
 * Sections of your own.
 *
 * @example
 * // views/runbook.mjs
 * import { defineView } from 'astro-specbook/views';
 * export const runbook = defineView({
 *   kind: 'service',
 *   sections: [
 *     {
 *       id: 'runbook',
 *       title: 'Runbook',
 *       when: ({ item }) => item.data.external !== true,
 *       build: ({ item }) => `See https://runbooks.example.com/${item.id}`,
 *     },
 *   ],
 * });
 * // astro.config.mjs
 * specbook({ views: [runbook] })
 */
import type { CustomView, ViewOf } from './views/custom-view.ts';
import type { ViewKind } from './views/section-ids.ts';

export type { CustomSection, CustomView, ViewContext, ViewOf } from './views/custom-view.ts';
export { SECTION_IDS, type ViewKind } from './views/section-ids.ts';
export type { SectionPlace } from './model/view-data.ts';

/** Changes the sections of a kind, for `views` of `specbook()`. */
export function defineView<K extends ViewKind>(view: ViewOf<K>): CustomView {
  return view as unknown as CustomView;
}
