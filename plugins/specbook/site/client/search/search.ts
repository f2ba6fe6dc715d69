/**
 * Opens search: by its link in the header, by `/` or Ctrl+K, and at once on a page whose address has `?q=`. Everything
 * that searches is loaded when it is opened for the first time.
 */
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
  // Whoever types an id and Enter before the script for it has come still gets there.
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
        startSearch(dialog, input, follow);
        follow = false;
      })
      .catch((error: unknown) => {
        console.error(error);
        dialog.querySelector('[role="status"]')?.append('Search could not be loaded.');
      });
  };

  // It is a link to where it leads without this script; with it, it is a button.
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

  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) open(asked);
}
