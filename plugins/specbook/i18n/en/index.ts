/** English, area by area. What several pages say stands in `terms`, `nouns` and `labels`. */
import { acceptance } from './acceptance.ts';
import { columns } from './columns.ts';
import { constraints } from './constraints.ts';
import { dataModel } from './data-model.ts';
import { documents } from './documents.ts';
import { erd } from './erd.ts';
import { erdTools } from './erd-tools.ts';
import { home } from './home.ts';
import { labels } from './labels.ts';
import { lists } from './lists.ts';
import { nouns } from './nouns.ts';
import { performance } from './performance.ts';
import { problems } from './problems.ts';
import { search } from './search.ts';
import { searchResults } from './search-results.ts';
import { shell } from './shell.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';

/** Every word of the interface in English. */
export const en = {
  acceptance,
  columns,
  constraints,
  dataModel,
  documents,
  erd,
  erdTools,
  home,
  labels,
  lists,
  nouns,
  performance,
  problems,
  search,
  searchResults,
  shell,
  tables,
  terms,
} as const;
