/**
 * German, area by area, file by file as the English. Sentences need no grammatical case of what they are filled with:
 * a number of things stands in the nominative (`3 Bereiche`), a name behind a word that has the case (`Zeilen von {entity}`).
 */
import type { English } from '../index.ts';
import type { Translation } from '../message.ts';
import { acceptance } from './acceptance.ts';
import { changeRules } from './change-rules.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { columns } from './columns.ts';
import { constraints } from './constraints.ts';
import { dashboard } from './dashboard.ts';
import { dataModel } from './data-model.ts';
import { diagrams } from './diagrams.ts';
import { documents } from './documents/index.ts';
import { erd } from './erd.ts';
import { erdPath } from './erd-path.ts';
import { erdTools } from './erd-tools.ts';
import { home } from './home.ts';
import { kinds } from './kinds.ts';
import { labels } from './labels.ts';
import { lists } from './lists.ts';
import { llms } from './llms.ts';
import { nouns } from './nouns.ts';
import { performance } from './performance.ts';
import { problems } from './problems.ts';
import { prose } from './prose.ts';
import { reasons } from './reasons.ts';
import { relationships } from './relationships.ts';
import { search } from './search.ts';
import { searchResults } from './search-results.ts';
import { shell } from './shell.ts';
import { tables } from './tables.ts';
import { targets } from './targets.ts';
import { terms } from './terms.ts';
import { titles } from './titles.ts';
import { verdicts } from './verdicts.ts';
import { views } from './views/index.ts';

/** Every word of the interface in German: a key that is missing is an error of types. */
export const de: Translation<English> = {
  acceptance,
  changeRules,
  changes,
  charts,
  columns,
  constraints,
  dashboard,
  dataModel,
  diagrams,
  documents,
  erd,
  erdPath,
  erdTools,
  home,
  kinds,
  labels,
  lists,
  llms,
  nouns,
  performance,
  problems,
  prose,
  reasons,
  relationships,
  search,
  searchResults,
  shell,
  tables,
  targets,
  terms,
  titles,
  verdicts,
  views,
};
