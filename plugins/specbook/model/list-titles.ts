import type { Strings } from '../i18n/index.ts';
import type { ListPage } from './kind-lists.ts';

/** The title of each page that lists the items of a kind, as links, search results and `llms.txt` name it. */
export const LIST_TITLES: Readonly<Record<ListPage, (t: Strings) => string>> = {
  '/entities/': ({ nouns }) => nouns.entities.label,
  '/data-model/': ({ dataModel }) => dataModel.title,
  '/performance/': ({ performance }) => performance.title,
  '/constraints/': ({ constraints }) => constraints.title,
  '/pocs/': ({ constraints }) => constraints.pocs.title,
  '/acceptance/': ({ acceptance }) => acceptance.title,
  '/considerations/': ({ documents }) => documents.considerations.title,
  '/traceability/': ({ acceptance }) => acceptance.traceability.title,
};
