/** Drawings that are not in the page from the start: one comes when its image is near, one too large for that on a click. */
import type { Strings } from '../../../i18n/index.ts';
import { queryParameter } from '../address.ts';
import { fetchForPage } from './drawing-file.ts';
import { addPending } from './pending.ts';

/** True when a parameter of the address is for this drawing, or for whichever has an entity. */
const isRequested = (name: string): boolean =>
  queryParameter('find') !== undefined ||
  [...new URLSearchParams(location.search).keys()].some((key) => key.endsWith(`.${name}`));

/**
 * Makes the link to a drawing bring it into the figure, in place of the link; with a modifier key it still leads to the file.
 *
 * @param onLoad called once the drawing is in its sheet
 */
export function loadOnDemand(
  link: HTMLAnchorElement,
  t: Pick<Strings['erdTools'], 'isLoading' | 'modelFailed'>,
  onLoad: () => Promise<void>,
): void {
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'sb-ways';
  let isLoading = false;
  const load = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    link.after(status);
    status.textContent = t.isLoading;
    try {
      const svg = await fetchForPage(link.href);
      const sheet = document.createElement('div');
      sheet.className = 'sb-sheet sb-large';
      sheet.tabIndex = 0;
      sheet.role = 'group';
      sheet.ariaLabel = link.dataset.label ?? '';
      sheet.append(svg);
      (link.closest('p') ?? link).replaceWith(sheet);
      await onLoad();
    } catch (error) {
      console.error(error);
      isLoading = false;
      status.textContent = t.modelFailed;
    }
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void load();
  });
  if (isRequested('data-model')) void load();
}

/**
 * Puts a drawing in the place of its image as soon as that is nearly in sight.
 *
 * @param onLoad called once the drawing is in its sheet
 */
export function loadWhenNear(
  figure: HTMLElement,
  link: HTMLAnchorElement,
  onLoad: () => Promise<unknown>,
): void {
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    try {
      link.replaceWith(await fetchForPage(link.href));
      await onLoad();
    } catch (error) {
      // The image and its link stay.
      console.error(error);
    }
  };
  const loadOnce = (): Promise<void> => (loading ??= load());
  addPending(loadOnce);
  const name = decodeURIComponent(/([^/]*)\.svg$/u.exec(link.href)?.[1] ?? '');
  if (isRequested(name)) {
    void loadOnce();
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void loadOnce();
    },
    { rootMargin: '50%' },
  );
  observer.observe(figure);
}
