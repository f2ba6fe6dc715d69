/** Which entities a path does not lead through: hubs by default, and what the reader adds. */
import { queryParameter, setQueryParameter } from '../address.ts';
import { pageLanguage } from '../page-language.ts';
import type { Strings } from '../../../i18n/index.ts';
import type { ModelGraph } from './graph-file.ts';

/** Hubs that are proposed. */
const MAX_PROPOSED = 6;
/** In the address for none at all, since an absent parameter means the proposals. */
const NONE = '-';

/** The control, and the ids it stands on. */
export interface AvoidControl {
  element: HTMLElement;
  readonly ids: readonly string[];
}

/**
 * Creates the control: a checkbox for each proposal and each entity that was added, and a choice of further ones.
 *
 * @param hubs ids that are proposed, and left out until the reader says otherwise
 */
export function createAvoidControl(
  { entities }: ModelGraph,
  hubs: readonly string[],
  t: Strings['erdPath'],
  onChange: () => void,
): AvoidControl {
  const proposed = hubs.slice(0, MAX_PROPOSED);
  const requested = queryParameter('not');
  const initial = requested?.split(',').filter((id) => entities.has(id)) ?? proposed;
  const avoided = new Set(initial);
  const element = document.createElement('fieldset');
  element.className = 'sb-avoid';
  const legend = document.createElement('legend');
  legend.textContent = t.notThrough;
  const select = document.createElement('select');
  select.autocomplete = 'off';
  select.ariaLabel = t.addToAvoid;

  const change = (): void => {
    const isDefault = avoided.size === proposed.length && proposed.every((id) => avoided.has(id));
    setQueryParameter('not', isDefault ? '' : [...avoided].join(',') || NONE);
    onChange();
  };
  const nameOf = (id: string): string => entities.get(id)?.name ?? id;
  const addCheckbox = (id: string): void => {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.autocomplete = 'off';
    input.checked = avoided.has(id);
    input.addEventListener('change', () => {
      if (input.checked) avoided.add(id);
      else avoided.delete(id);
      change();
    });
    label.append(input, nameOf(id));
    select.before(label);
  };
  const fillSelect = (): void => {
    const others = [...entities.keys()]
      .filter((id) => !avoided.has(id) && !proposed.includes(id))
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b), pageLanguage(), { numeric: true }));
    select.replaceChildren(
      new Option(t.addToAvoid, ''),
      ...others.map((id) => new Option(nameOf(id), id)),
    );
  };
  select.addEventListener('change', () => {
    const id = select.value;
    if (id === '') return;
    avoided.add(id);
    addCheckbox(id);
    fillSelect();
    change();
  });
  element.append(legend, select);
  for (const id of new Set([...proposed, ...initial])) addCheckbox(id);
  fillSelect();
  return {
    element,
    get ids() {
      return [...avoided];
    },
  };
}
