/** The chips and choices of the filters of a page. */
import { setQueryParameter } from '../address.ts';

/** One filter of the page. */
export interface FilterControl {
  /** Its name in the address. */
  name: string;
  /** Its codes with their labels, those of a vocabulary even if no row has them. */
  labels: ReadonlyMap<string, string>;
  /** The codes that are chosen. */
  selected: () => string[];
  /** Chooses codes, and shows those that are hidden since no row has them. */
  select: (codes: readonly string[]) => void;
}

/** All filters of the page. */
export interface FilterControls {
  filters: readonly FilterControl[];
  clear: () => void;
}

/** Reads the filters of a form. */
export function readControls(form: HTMLFormElement): FilterControls {
  const groups = [...form.querySelectorAll<HTMLElement>('[data-group]')];
  const filters = groups.map((group) => {
    const select = group.querySelector('select');
    return select ? choiceControl(group, select) : chipsControl(group);
  });
  return {
    filters,
    clear: () => {
      for (const filter of filters) filter.select([]);
    },
  };
}

/** Writes what is chosen into the address. @param names of all filters that there are: what the page lacks goes */
export function writeSelection({ filters }: FilterControls, names: readonly string[]): void {
  for (const name of names)
    setQueryParameter(
      name,
      filters
        .find((one) => one.name === name)
        ?.selected()
        .join(','),
    );
}

function chipsControl(group: HTMLElement): FilterControl {
  const chips = [...group.querySelectorAll<HTMLButtonElement>('.sb-chip')];
  return {
    name: group.dataset.group ?? '',
    labels: new Map(chips.map(({ value, dataset }) => [value, dataset.name ?? value])),
    selected: () =>
      chips.filter(({ ariaPressed }) => ariaPressed === 'true').map(({ value }) => value),
    select: (codes) => {
      if (codes.length > 0) group.hidden = false;
      for (const chip of chips) {
        const isChosen = codes.includes(chip.value);
        chip.ariaPressed = String(isChosen);
        if (isChosen) chip.hidden = false;
      }
    },
  };
}

function choiceControl(group: HTMLElement, select: HTMLSelectElement): FilterControl {
  const options = [...select.options].filter(({ value }) => value !== '');
  return {
    name: select.name,
    labels: new Map(options.map(({ value, label }) => [value, label])),
    selected: () => (select.value === '' ? [] : [select.value]),
    select: ([code = '']) => {
      if (code !== '') group.hidden = false;
      select.value = code;
    },
  };
}
