/**
 * The dialog of search: a combobox over a list of results (WAI-ARIA APG, "Combobox with list autocomplete"), filters,
 * and a line that says how many results there are, also to those who do not see them.
 */
import type { Filters } from './pagefind.ts';
import { openIndex, type Answer, type SearchEngine } from './search-engine.ts';
import { searchOption } from './search-option.ts';

/** A pause in typing after which the index is asked. */
const PAUSE_MS = 80;

function countInWords({ hits, total, orMore, partial, instead }: Answer): string {
  if (total === 0) return 'No results';
  const meant = instead === undefined ? '' : `Searched for “${instead}” instead. `;
  const count = total === 1 ? '1 result' : `${total}${orMore ? ' or more' : ''} results`;
  const shown = total > hits.length ? `, the first ${hits.length} are shown` : '';
  return `${meant}${partial ? 'Nothing has all these words. ' : ''}${count}${partial ? ' with some of them' : ''}${shown}`;
}

/** Keeps `?q=` in the address, so that a reload, a bookmark or the way back opens the same search. */
function rememberQuery(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/** What others may do with a dialog that is attached. */
interface Controls {
  /** Searches for what stands in the input. */
  search(): void;
  /** Goes to the active result, as soon as it is there. */
  follow(): void;
}

function attach(dialog: HTMLDialogElement, input: HTMLInputElement): Controls {
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
    const loaded = await openIndex(dialog.dataset.index ?? '');
    const choices = await loaded.choices();
    for (const select of selects)
      for (const value of choices.get(select.name) ?? []) select.add(new Option(value));
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

  function show(answer: Answer, asked: boolean): void {
    options = answer.hits.map(searchOption);
    list?.replaceChildren(...options);
    input.ariaExpanded = String(options.length > 0);
    activate(0);
    if (status) status.textContent = asked ? countInWords(answer) : '';
  }

  async function search(): Promise<void> {
    const run = ++latest;
    const query = input.value.trim();
    const filters: Filters = Object.fromEntries(
      selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    rememberQuery(query);
    try {
      const answer = await (await (engine ??= load())).ask(query, filters);
      if (run === latest) show(answer, query !== '' || Object.keys(filters).length > 0);
    } catch (error) {
      console.error(error);
      engine = undefined;
      if (status) status.textContent = 'The search index could not be loaded.';
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
      // Whoever types an id and Enter in one go gets what the whole id finds.
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
    // A result on this very page moves there without a load, and the dialog would stay in front of it.
    const option = options.find((element) => element.contains(event.target as Node));
    if (option?.pathname === location.pathname && !event.ctrlKey && !event.metaKey) {
      rememberQuery('');
      dialog.close();
    }
  });
  dialog.addEventListener('click', ({ target }) => {
    // Only its backdrop is the dialog itself: everything inside lies in an element of its own.
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    rememberQuery('');
  });
  return { search: searchNow, follow };
}

const started = new WeakMap<HTMLDialogElement, Controls>();

/**
 * Makes the dialog search, and searches for what already stands in it.
 *
 * @param follow goes to the first result at once
 */
export function startSearch(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  follow: boolean,
): void {
  const controls = started.get(dialog) ?? attach(dialog, input);
  started.set(dialog, controls);
  controls.search();
  if (follow) controls.follow();
}
