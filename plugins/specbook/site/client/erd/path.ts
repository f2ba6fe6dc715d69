/** Paths between two entities: choices, and each path as a list and in a drawing. */
import { queryParameter, setQueryParameter } from '../address.ts';
import { pageLanguage } from '../page-language.ts';
import type { Strings } from '../../../i18n/index.ts';
import { createAvoidControl } from './avoid.ts';
import { hubsOf, shortestPaths, type FoundPaths } from './graph.ts';
import type { ModelEdge, ModelGraph } from './graph-file.ts';
import { createPathDrawing, createPathLists } from './path-results.ts';

type Words = Strings['erdPath'];

/** Paths that are listed; that there are more is said. */
const LISTED = 12;

/** What the finder found last: ids of relationships, to be highlighted in the diagram of the page. */
type OnFound = (relationships: ReadonlySet<string>) => void;

/** A choice of an entity, with its label. */
function createChoice(
  { entities }: ModelGraph,
  parameter: 'from' | 'to',
  text: string,
  t: Words,
): [HTMLLabelElement, HTMLSelectElement] {
  const select = document.createElement('select');
  select.autocomplete = 'off';
  const sorted = [...entities.values()].sort((a, b) =>
    a.name.localeCompare(b.name, pageLanguage(), { numeric: true }),
  );
  select.append(new Option(t.choose, ''), ...sorted.map(({ name, id }) => new Option(name, id)));
  const requested = queryParameter(parameter);
  if (requested !== undefined && entities.has(requested)) select.value = requested;
  const label = document.createElement('label');
  label.textContent = text;
  label.append(select);
  return [label, select];
}

function describePaths(
  { paths, hasMore }: FoundPaths<ModelEdge>,
  [from, to]: readonly [string, string],
  t: Words,
): string {
  const [path] = paths;
  if (!path) return t.noPath({ from, to });
  const count = path.length;
  if (count === 0) return t.sameEntity;
  if (paths.length === 1) return t.shortestPath({ count });
  return (hasMore ? t.firstPaths : t.shortestPaths)({ paths: paths.length, count });
}

/** Paths without those through some entities; the ends themselves are never left out. */
function searchPaths(
  { edges }: ModelGraph,
  [from, to]: readonly [string, string],
  avoided: readonly string[],
  longerThan?: number,
): FoundPaths<ModelEdge> {
  const without = new Set(avoided.filter((id) => id !== from && id !== to));
  const allowed = edges.filter((edge) => !without.has(edge.from) && !without.has(edge.to));
  return shortestPaths(allowed, from, to, LISTED, longerThan);
}

/** Fills the path finder. */
export function fillPathFinder(
  details: HTMLElement,
  graph: ModelGraph,
  t: Words,
  onFound: OnFound,
): void {
  const [fromLabel, from] = createChoice(graph, 'from', t.pathFrom, t);
  const [toLabel, to] = createChoice(graph, 'to', t.pathTo, t);
  const choices = document.createElement('div');
  choices.className = 'sb-choices';
  choices.append(fromLabel, toLabel);
  const status = document.createElement('p');
  status.role = 'status';
  const answer = document.createElement('div');
  const nameOf = (id: string): string => graph.entities.get(id)?.name ?? id;

  const update = (): void => {
    setQueryParameter('from', from.value);
    setQueryParameter('to', to.value);
    answer.replaceChildren();
    status.textContent = '';
    onFound(new Set());
    if (from.value === '' || to.value === '') return;
    const ends = [from.value, to.value] as const;
    let found = searchPaths(graph, ends, avoid.ids);
    const names = avoid.ids.filter((id) => !ends.includes(id)).map(nameOf);
    const isForced = found.paths.length === 0 && names.length > 0;
    // The only paths there are may lead through what is left out.
    if (isForced) found = searchPaths(graph, ends, []);
    const described = describePaths(found, [nameOf(ends[0]), nameOf(ends[1])], t);
    status.textContent =
      isForced && found.paths.length > 0
        ? `${t.onlyThrough({ entities: names.join(', ') })} ${described}`
        : described;
    const length = found.paths[0]?.length ?? 0;
    if (length === 0) return;
    answer.append(...createPathLists(graph, found.paths, ends[0], t));
    answer.append(createPathDrawing(graph, found.paths, ends[0], t));
    const next = searchPaths(graph, ends, isForced ? [] : avoid.ids, length);
    const [longer] = next.paths;
    if (longer) {
      const more = document.createElement('details');
      const summary = document.createElement('summary');
      const values = { paths: next.paths.length, count: longer.length };
      summary.textContent = (next.hasMore ? t.firstLonger : t.longer)(values);
      more.append(summary);
      more.addEventListener(
        'toggle',
        () => {
          more.append(
            ...createPathLists(graph, next.paths, ends[0], t),
            createPathDrawing(graph, next.paths, ends[0], t),
          );
        },
        { once: true },
      );
      answer.append(more);
    }
    onFound(new Set(found.paths.flat().map(({ id }) => id)));
  };
  const avoid = createAvoidControl(graph, hubsOf(graph.edges), t, update);
  details.append(choices, avoid.element, status, answer);
  from.addEventListener('change', update);
  to.addEventListener('change', update);
  // The first choice is the next thing to do, unless the address has made both.
  if (from.value === '') from.focus();
  if (from.value !== '' && to.value !== '') update();
}
