/**
 * The search dialog: a combobox over a list of results (WAI-ARIA APG, "Combobox with list autocomplete"), filters, and
 * the number of results as a status message.
 */
import type { Strings } from '../../../i18n/index.ts';
import { foldCase } from '../../../search/fold.ts';
import { setQueryParameter } from '../address.ts';
import type { Hit } from './hits.ts';
import type { Filters } from './pagefind.ts';
import { openIndex, type Answer, type SearchEngine } from './search-engine.ts';
import { createOption } from './search-option.ts';

type Words = Strings['searchResults'];

/** Pause in typing after which the index is queried. */
const PAUSE_MS = 80;

/** The number of results as a status message. */
function describeAnswer(
  { hits, total, orMore, partial, instead, also }: Answer,
  query: string,
  t: Words,
): string {
  if (total === 0) return t.none({ query });
  const count = orMore ? t.countOrMore({ count: total }) : t.count({ count: total });
  const results = partial ? t.withSome({ results: count }) : count;
  const shown = total > hits.length ? `, ${t.firstShown({ count: hits.length })}` : '';
  return [
    ...(instead === undefined ? [] : [t.instead({ query: instead })]),
    ...(partial ? [t.partial] : []),
    also ? `${results}${shown}.` : results + shown,
    ...(also ? [t.also({ queries: also.join(', ') })] : []),
  ].join(' ');
}

/** Keeps `?q=` in the address, so that a reload, a bookmark or the back button opens the same search. */
function rememberQuery(query: string): void {
  setQueryParameter('q', query);
}

/** Before the name of an action, in the address of its option. */
const ACTION = '#site.action-';

/** An option that is no result. */
function offer(title: string, kind: string, url: string): Hit {
  return { url, title, kind, id: '', detail: '', state: '', excerpt: '' };
}

/** Whether the words of a query begin words of a title. */
function begins(query: string, title: string): boolean {
  const known = foldCase(title).split(/\s+/u);
  const typed = foldCase(query)
    .split(/\s+/u)
    .filter((word) => word.length > 2);
  return typed.length > 0 && typed.every((word) => known.some((name) => name.startsWith(word)));
}

/** What a query asks to do with this page. */
function actionsFor(query: string, { actions, action }: Words): Hit[] {
  return Object.entries(actions)
    .filter(([, title]) => begins(query, title))
    .map(([name, title]) => offer(title, action, ACTION + name));
}

/** What can be done with an open dialog. */
interface Controls {
  /** Searches for the text of the input. */
  search(): void;
  /** Opens the active result, as soon as it is there. */
  follow(): void;
}

function attach(dialog: HTMLDialogElement, input: HTMLInputElement, t: Words): Controls {
  const list = dialog.querySelector<HTMLElement>('[role="listbox"]');
  const status = dialog.querySelector<HTMLElement>('[role="status"]');
  const selects = [...dialog.querySelectorAll('select')];
  if (!list || !status) throw new Error('The search dialog is incomplete');

  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let engine: Promise<SearchEngine> | undefined;
  let latest = 0;
  let timer = 0;
  let pending = Promise.resolve();

  async function load(): Promise<SearchEngine> {
    const { index = '', fieldKind = '' } = dialog.dataset;
    const loaded = await openIndex(index, fieldKind);
    const choices = await loaded.choices();
    for (const select of selects) {
      const values = choices.get(select.name) ?? [];
      for (const value of values) select.add(new Option(value));
      // A filter with nothing to choose says nothing.
      if (values.length === 0) select.closest('label')?.remove();
    }
    return loaded;
  }

  function activate(index: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = options.length === 0 ? -1 : (index + options.length) % options.length;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function show(answer: Answer, message: string): void {
    const near = answer.near?.map((word) =>
      offer(word, t.suggestion, `?q=${encodeURIComponent(word)}`),
    );
    options = [...answer.hits, ...(near ?? []), ...actionsFor(input.value, t)].map(createOption);
    list?.replaceChildren(...options);
    input.ariaExpanded = String(options.length > 0);
    activate(0);
    if (status) status.textContent = message;
  }

  async function search(): Promise<void> {
    const run = ++latest;
    const query = input.value.trim();
    const filters: Filters = Object.fromEntries(
      selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    rememberQuery(query);
    if (!engine && status) status.textContent = t.loading;
    try {
      const answer = await (await (engine ??= load())).ask(query, filters);
      const isEmpty = query === '' && Object.keys(filters).length === 0;
      if (run === latest) show(answer, isEmpty ? '' : describeAnswer(answer, query, t));
    } catch (error) {
      console.error(error);
      engine = undefined;
      if (status) status.textContent = t.indexFailed;
    }
  }

  function searchNow(): void {
    clearTimeout(timer);
    timer = 0;
    pending = search();
  }

  function follow(inNewTab = false): void {
    void pending.then(() => {
      const option = options[active];
      if (option && inNewTab) window.open(option.href);
      else option?.click();
    });
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(searchNow, PAUSE_MS);
  });
  for (const select of selects) select.addEventListener('change', searchNow);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active - 1);
    else if (event.key === 'Enter') {
      // Enter right after the last letter waits for the results of the whole text.
      if (timer !== 0) searchNow();
      follow(event.ctrlKey || event.metaKey);
    } else return;
    event.preventDefault();
  });
  list.addEventListener('pointermove', ({ target }) => {
    const index = options.findIndex((option) => option.contains(target as Node));
    if (index >= 0 && index !== active) activate(index);
  });
  list.addEventListener('click', (event) => {
    // A result on the same page scrolls there without a load, below the open dialog.
    const option = options.find((element) => element.contains(event.target as Node));
    if (option?.hash.startsWith(ACTION)) {
      event.preventDefault();
      dialog.close();
      const name = option.hash.slice(ACTION.length);
      void import('../page-actions.ts').then(({ runAction }) => {
        runAction(name);
      });
      return;
    }
    if (option?.search.startsWith('?q=') && option.pathname === location.pathname) {
      event.preventDefault();
      input.value = new URLSearchParams(option.search).get('q') ?? '';
      searchNow();
      return;
    }
    if (option?.pathname === location.pathname && !event.ctrlKey && !event.metaKey) {
      rememberQuery('');
      dialog.close();
    }
  });
  dialog.addEventListener('click', ({ target }) => {
    // The target of a click on the backdrop is the dialog itself.
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    rememberQuery('');
  });
  return { search: searchNow, follow };
}

const started = new WeakMap<HTMLDialogElement, Controls>();

/**
 * Searches for the text of the input, and for every later text.
 *
 * @param follow opens the first result
 */
export function startSearch(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  t: Words,
  follow: boolean,
): void {
  const controls = started.get(dialog) ?? attach(dialog, input, t);
  started.set(dialog, controls);
  controls.search();
  if (follow) controls.follow();
}
