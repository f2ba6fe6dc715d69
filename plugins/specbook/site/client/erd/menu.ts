/** A disclosure that closes like a menu. */

/** Closes an open `details` on Escape, which returns the focus to its summary, and on a click or a focus elsewhere. */
export function closeLikeMenu(details: HTMLDetailsElement): void {
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  const closeIfElsewhere = ({ target }: Event): void => {
    if (details.open && target instanceof Node && !details.contains(target)) details.open = false;
  };
  document.addEventListener('pointerdown', closeIfElsewhere);
  document.addEventListener('focusin', closeIfElsewhere);
}
