/**
 * Opens search: by its link in the header, by `/` or Ctrl+K, and on a page whose address has `?q=`. The dialog's own
 * script is loaded when it is opened for the first time.
 */
import { queryParameter } from '../address.ts';
import { linkStyles } from '../late-styles.ts';
import { stringsOfPage } from '../strings.ts';

const trigger = document.querySelector<HTMLAnchorElement>('a[data-search]');
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-index]');
const input = dialog?.querySelector('input');

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

if (trigger && dialog && input) {
  void linkStyles(dialog.dataset.styles);
  const t = stringsOfPage('searchResults');
  // Enter may be pressed before the dialog's script is loaded.
  let follow = false;
  const noteEnter = ({ key }: KeyboardEvent): void => {
    follow = key === 'Enter';
  };
  input.addEventListener('keydown', noteEnter);

  const open = (query?: string): void => {
    if (query !== undefined) input.value = query;
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    import('./search-dialog.ts')
      .then(({ startSearch }) => {
        input.removeEventListener('keydown', noteEnter);
        startSearch(dialog, input, t, follow);
        follow = false;
      })
      .catch((error: unknown) => {
        console.error(error);
        dialog.querySelector('[role="status"]')?.append(t.failed);
      });
  };

  // Without this script it is a link.
  trigger.role = 'button';
  trigger.ariaHasPopup = 'dialog';
  trigger.setAttribute('aria-keyshortcuts', '/ Control+K');
  trigger.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  trigger.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
    const isControlK = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
    if (!isSlash && !isControlK) return;
    event.preventDefault();
    open();
  });

  const query = queryParameter('q');
  if (query !== undefined) open(query);
}
